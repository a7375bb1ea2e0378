import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { useDraft } from '../../drafts/useDraft.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { Held } from '../../fields/Held.js';
import { useFormat } from '../../fields/useFormat.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { useDesk } from '../desk.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface OutsideDialogProps {
  /** What is typed is kept on the device under it, until it is sent: of one answer and one document. */
  readonly draftKey: string;
  /** @throws ApiError */
  readonly onAttach: (outsidePeriodNote: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks why a document of another time is used again. */
export const OutsideDialog = ({ draftKey, onAttach, onClose }: OutsideDialogProps) => {
  const translate = useTranslate();
  const failureText = useEvidenceFailure();
  const { period } = useFormat();
  const periodName = period(useDesk().worksheet.period.name);
  const [note, setNote] = useDraft(`worksheets.outside.${draftKey}`, '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = (key: string) =>
    translate(`resources.worksheets.evidence.${key}`, { period: periodName });

  const attach = async () => {
    setBusy(true);
    try {
      await onAttach(note.trim());
      setNote('');
      onClose();
    } catch (cause) {
      setFailure(failureOf(cause));
      setBusy(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="outside-title">
      <DialogTitle id="outside-title">{say('outside')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say('outsideHelp')}</DialogContentText>
        <Held held={busy}>
          <TextField
            autoFocus
            fullWidth
            required
            multiline
            maxRows={6}
            label={say('outsideReason')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
          />
        </Held>
        {failure && <FailureAlert failure={failure} text={failureText(failure)} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy || note.trim() === ''}
          onClick={() => void attach()}
        >
          {say('outsideAttach')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
