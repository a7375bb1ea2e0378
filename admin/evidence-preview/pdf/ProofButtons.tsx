import { useState } from 'react';
import { Button } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { ToneChip } from '../../fields/ToneChip.js';
import { failureOf } from '../../providers/errors.js';
import type { ViewerProps } from '../viewer.js';

interface ProofButtonsProps {
  readonly page: number;
  /** The page that proves the answer; null where none is noted. */
  readonly proof: number | null;
  readonly onGo: (page: number) => void;
  readonly onUsePage: ViewerProps['onUsePage'];
}

/** Whether this is the page that proves it, the way to that one, and the way to say that this one does. */
export const ProofButtons = ({ page, proof, onGo, onUsePage }: ProofButtonsProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  if (page === proof) return <ToneChip tone="good" label={translate('preview.proves')} />;
  const use = async () => {
    setBusy(true);
    try {
      await onUsePage?.(page);
      notify('preview.pageUsed', { type: 'success', messageArgs: { page } });
    } catch (cause) {
      const { code, details } = failureOf(cause);
      notify(`errors.${code}`, { type: 'error', messageArgs: details });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {proof !== null && (
        <Button size="small" onClick={() => onGo(proof)}>
          {translate('preview.toProof', { page: proof })}
        </Button>
      )}
      {onUsePage && (
        <Button size="small" variant="outlined" disabled={busy} onClick={() => void use()}>
          {translate('preview.usePage')}
        </Button>
      )}
    </>
  );
};
