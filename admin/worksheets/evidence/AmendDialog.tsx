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
import { BegunNotice } from '../../drafts/BegunNotice.js';
import { EarlierNotice } from '../../drafts/EarlierNotice.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { usePhone } from '../../fields/Rows.js';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { failureOf } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { useDesk } from '../desk.js';
import { DetailsFields } from './DetailsFields.js';
import { detailPlaces } from './evidenceFailure.js';
import { useAmending } from './useAmending.js';
import { useChangeLines } from './useChangeLines.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface AmendDialogProps {
  readonly link: WorksheetEvidenceFragment;
  readonly onClose: () => void;
}

/** Mends what is said of evidence that is attached already; its file or address stays. What was begun stays on the device. */
export const AmendDialog = ({ link, onClose }: AmendDialogProps) => {
  const translate = useTranslate();
  const phone = usePhone();
  const failureText = useEvidenceFailure();
  const { workspace } = useDesk();
  const amending = useAmending(link);
  const linesOf = useChangeLines();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = (key: string) =>
    translate(`resources.worksheets.evidence.${key}`, { title: link.evidence.title });

  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await workspace.amend(link.answerId, amending.input());
      amending.sent();
      onClose();
    } catch (cause) {
      setFailure(failureOf(cause));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="xs"
      onClose={onClose}
      aria-labelledby="amend-title"
    >
      <DialogTitle id="amend-title">{say('amend')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{say('amendLead')}</DialogContentText>
        {amending.isEarlier && <BegunNotice text="unsaved" onDiscard={amending.discard} />}
        {amending.earlier.map((one) => (
          <EarlierNotice
            key={one.basis}
            lines={linesOf(one.changes)}
            onTake={() => amending.takeOver(one)}
            onDiscard={() => amending.giveUp(one)}
          />
        ))}
        <DetailsFields
          texts={amending.texts}
          isOutside={amending.isOutside}
          failure={failure}
          onChange={(changed) => {
            setFailure(undefined);
            amending.change(changed);
          }}
        />
        {failure && !refusalAt(failure, detailPlaces) && (
          <FailureAlert
            failure={failure}
            text={
              failure.code === 'CONFLICT'
                ? translate('keeping.begun.conflict')
                : failureText(failure)
            }
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy || !amending.isValid}
          onClick={() => void save()}
        >
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
