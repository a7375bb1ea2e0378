import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { usePhone } from '../../fields/Rows.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { anything } from './library.js';
import { LibraryFilters } from './LibraryFilters.js';
import { ReusableList } from './ReusableList.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface ReuseDialogProps {
  readonly answerId: string;
  /** @throws ApiError */
  readonly onPick: (evidenceId: string) => Promise<void>;
  readonly onClose: () => void;
}

/** One document proves many indicators, and many months: picks it among all that the unit has gathered. */
export const ReuseDialog = ({ answerId, onPick, onClose }: ReuseDialogProps) => {
  const translate = useTranslate();
  const failureText = useEvidenceFailure();
  const phone = usePhone();
  const [question, setQuestion] = useState(anything);
  const [page, setPage] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = (key: string) => translate(`resources.worksheets.evidence.${key}`);

  const pick = async (evidenceId: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onPick(evidenceId);
      onClose();
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="reuse-title"
    >
      <DialogTitle id="reuse-title">{say('reuse')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say('reuseLead')}</DialogContentText>
        <LibraryFilters
          question={question}
          onChange={(changed) => {
            setQuestion({ ...question, ...changed });
            setPage(0);
          }}
        />
        <FailureAlert failure={failure} text={failure && failureText(failure)} sx={{ my: 1 }} />
        <ReusableList
          answerId={answerId}
          question={question}
          page={page}
          busy={busy}
          onPage={setPage}
          onPick={(evidenceId) => void pick(evidenceId)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
};
