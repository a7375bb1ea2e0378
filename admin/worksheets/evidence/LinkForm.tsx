import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { failureOf } from '../../providers/errors.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface LinkFormProps {
  readonly disabled: boolean;
  /** @throws ApiError */
  readonly onAttach: (link: { readonly url: string; readonly title: string }) => Promise<void>;
}

/** An address as evidence; folded away until somebody has one. */
export const LinkForm = ({ disabled, onAttach }: LinkFormProps) => {
  const translate = useTranslate();
  const failureText = useEvidenceFailure();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);

  const attach = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^https?:\/\/\S/i.test(url.trim())) return setProblem(say('linkInvalid'));
    setBusy(true);
    try {
      await onAttach({ url: url.trim(), title: title.trim() });
      setUrl('');
      setTitle('');
    } catch (cause) {
      setProblem(failureText(failureOf(cause)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box component="details">
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.85rem', py: 0.5 }}
      >
        {say('link')}
      </Box>
      <Box component="form" noValidate onSubmit={attach} sx={{ display: 'grid', gap: 1.25, pt: 1 }}>
        <TextField
          label={say('linkUrl')}
          type="url"
          margin="none"
          value={url}
          error={problem !== undefined}
          helperText={problem ?? say('linkUrlHelp')}
          onChange={({ target }) => {
            setUrl(target.value);
            setProblem(undefined);
          }}
          slotProps={{ htmlInput: { maxLength: limits.urlLength } }}
        />
        <TextField
          label={say('linkTitle')}
          margin="none"
          value={title}
          onChange={({ target }) => setTitle(target.value)}
          slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
        />
        <Button type="submit" variant="outlined" disabled={disabled || busy || url.trim() === ''}>
          {say('linkAttach')}
        </Button>
      </Box>
    </Box>
  );
};
