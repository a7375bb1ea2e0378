import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { ReturnReason } from '../graphql/enums.js';
import type { Failure } from '../providers/errors.js';

interface ReturnFormProps {
  readonly busy: boolean;
  /** What the server said of the last try. */
  readonly failure: Failure | undefined;
  readonly onSend: (reason: ReturnReason | null, note: string) => void;
  readonly onCancel: () => void;
}

/** Why an answer goes back, and what the unit is to do: the server refuses it without both. */
export const ReturnForm = ({ busy, failure, onSend, onCancel }: ReturnFormProps) => {
  const translate = useTranslate();
  const [reason, setReason] = useState<ReturnReason | ''>('');
  const [note, setNote] = useState('');
  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  const wrong = (field: string) => failure?.field === field;
  const help = (field: string) =>
    wrong(field) && failure ? translate(`errors.${failure.code}`) : undefined;
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 1.5, mt: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason === '' ? null : reason, note);
      }}
    >
      <TextField
        select
        autoFocus
        label={say('reason')}
        value={reason}
        error={wrong('reason')}
        helperText={help('reason')}
        onChange={({ target }) => setReason(target.value as ReturnReason)}
      >
        {Object.values(ReturnReason).map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`enums.ReturnReason.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        multiline
        minRows={3}
        label={say('note')}
        value={note}
        error={wrong('note')}
        helperText={help('note') ?? say('noteHelp')}
        slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        onChange={({ target }) => setNote(target.value)}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" color="warning" disabled={busy}>
          {say('sendBack')}
        </Button>
        <Button onClick={onCancel} color="inherit">
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
};
