import { useId } from 'react';
import type { FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { Held } from '../fields/Held.js';
import { RaiseObjectionDocument } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { reasonSentence, useExpiredText } from './refusedText.js';
import { useObjectionsAnew } from './useObjectionsAnew.js';

interface RaiseDialogProps {
  readonly evaluationId: string;
  /** How much time is left, in words. */
  readonly clock: string;
  readonly onClose: () => void;
}

/** Objects to a verdict. What was begun stays on the device until it is sent. */
export const RaiseDialog = ({ evaluationId, clock, onClose }: RaiseDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const readAnew = useObjectionsAnew();
  const expiredText = useExpiredText();
  const [reason, setReason] = useDraft<string>(`objections.draft.${evaluationId}`, '');
  const say = (key: string) => translate(`resources.objections.${key}`);
  const { mutate, isPending, error } = useApiMutation(RaiseObjectionDocument, {
    onSuccess: () => {
      setReason('');
      readAnew();
      notify('resources.objections.raised', { type: 'success' });
      onClose();
    },
  });
  const sentence = reasonSentence(error?.failure);
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate({ input: { evaluationId, reason } });
  };
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <form noValidate onSubmit={send}>
        <DialogTitle id={titleId} component="h2">
          {say('raise')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{say('raiseLead')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {clock}
          </Typography>
          <Held held={isPending}>
            <TextField
              multiline
              required
              autoFocus
              minRows={4}
              maxRows={12}
              label={say('reason')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              error={sentence !== undefined}
              helperText={
                sentence ? translate(sentence, error?.failure.details) : say('reasonHelp')
              }
              slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
            />
          </Held>
          {!sentence && (
            <FailureAlert failure={error?.failure} text={expiredText(error?.failure)} />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} color="inherit" disabled={isPending}>
            {translate('common.actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending}>
            {say('send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
