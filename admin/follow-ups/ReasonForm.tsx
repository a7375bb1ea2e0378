import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';

interface ReasonFormProps {
  /** What is typed is kept on the device under it, until whoever sends it forgets it. */
  readonly draftKey: string;
  readonly label: string;
  readonly send: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for a reason before something is given back or given up. */
export const ReasonForm = (props: ReasonFormProps) => {
  const { draftKey, label, send, keep, busy, onSend, onClose } = props;
  const translate = useTranslate();
  const [reason, setReason] = useDraft<string>(draftKey, '');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    onSend(reason);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        multiline
        required
        autoFocus
        minRows={2}
        maxRows={10}
        label={label}
        value={reason}
        onChange={({ target }) => {
          setReason(target.value);
          setMissing(false);
        }}
        error={isMissing}
        helperText={isMissing ? translate('resources.follow-ups.reasonRequired') : undefined}
        slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={busy}>
          {send}
        </Button>
        <Button color="inherit" onClick={onClose} disabled={busy}>
          {keep}
        </Button>
      </Box>
    </Box>
  );
};
