import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { putOnClipboard } from '../fields/clipboard.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import { UnitReminderDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { reminderText } from './reminderText.js';

interface ReminderDialogProps {
  readonly periodId: string;
  readonly unitId: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

/** The text as it will be pasted, and what copies it. */
export const ReminderDialog = ({ periodId, unitId, name, onClose }: ReminderDialogProps) => {
  const translate = useTranslate();
  const { locale } = useFormat();
  const [now] = useState(() => new Date());
  const [copied, setCopied] = useState<boolean>();
  const { data, error, refetch } = useApiQuery(
    UnitReminderDocument,
    { periodId, unitId },
    { staleTime: 0, gcTime: 0 },
  );
  const text = data && reminderText(data.unitReminder, locale, translate, now);
  const copy = async () => {
    if (text !== undefined) setCopied(await putOnClipboard(text));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="reminder-title">
      <DialogTitle id="reminder-title">{translate('reminders.title', { name })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('reminders.lead')}</DialogContentText>
        {error ? (
          <FailedState error={error} onRetry={() => void refetch()} />
        ) : text === undefined ? (
          <LoadingState rows={3} />
        ) : (
          <TextField
            multiline
            fullWidth
            maxRows={16}
            label={translate('reminders.textLabel')}
            value={text}
            onFocus={({ target }) => target.select()}
            slotProps={{ input: { readOnly: true } }}
          />
        )}
        {copied !== undefined && (
          <Alert severity={copied ? 'success' : 'warning'} sx={{ mt: 1 }}>
            {translate(copied ? 'reminders.copied' : 'reminders.notCopied')}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('reminders.close')}</Button>
        <Button variant="contained" onClick={() => void copy()} disabled={text === undefined}>
          {translate('reminders.copy')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
