import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { ReturnReason } from '../graphql/enums.js';
import type { Failure } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';
import type { VerdictDraft } from './verdict.js';

interface ReturnFormProps {
  readonly draft: VerdictDraft;
  readonly busy: boolean;
  /** What the server said of the last try. */
  readonly failure: Failure | undefined;
  /** Whether somebody just opened it, as opposed to coming back to what they had begun. */
  readonly takesFocus: boolean;
  readonly onEdit: (changes: Partial<VerdictDraft>) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** Why an answer goes back, and what the unit is to do: the server refuses it without both. */
export const ReturnForm = ({
  draft,
  busy,
  failure,
  takesFocus,
  onEdit,
  onSend,
  onCancel,
}: ReturnFormProps) => {
  const translate = useTranslate();
  const reason = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const field = failure?.field;
  useEffect(() => {
    if (takesFocus) reason.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (field === 'reason') reason.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
    if (field === 'note') note.current?.focus();
  }, [field]);

  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  const wrong = (name: 'reason' | 'note') => {
    if (!failure || field !== name) return undefined;
    if (failure.code === 'REASON_REQUIRED') return say(`${name}Required`);
    return translate(sentenceOf(failure), failure.details);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The open list of reasons closes itself.
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby="return-title"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h3" id="return-title">
        {say('returnTitle')}
      </Typography>
      <TextField
        select
        required
        ref={reason}
        label={say('reason')}
        value={draft.reason ?? ''}
        error={field === 'reason'}
        helperText={wrong('reason')}
        onChange={({ target }) => onEdit({ reason: target.value as ReturnReason })}
      >
        {Object.values(ReturnReason).map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`enums.ReturnReason.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        multiline
        required
        minRows={3}
        maxRows={10}
        inputRef={note}
        label={say('note')}
        value={draft.note}
        error={field === 'note'}
        helperText={wrong('note') ?? say('noteHelp')}
        slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        onChange={({ target }) => onEdit({ note: target.value })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" color="warning" disabled={busy}>
          {say('sendBack')}
        </Button>
        <Button onClick={onCancel} color="inherit">
          {translate('common.actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
};
