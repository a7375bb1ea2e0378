import { useEffect, useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { usePhone } from '../../fields/Rows.js';
import { SubmitWorksheetDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { useDesk, useStandings } from '../desk.js';
import { useUploads } from '../evidence/useEvidenceActions.js';
import { isUnderWay } from '../evidence/upload.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { useWorksheetName } from '../worksheetName.js';
import { MissingList } from './MissingList.js';
import { readinessOf } from './readiness.js';
import { refusedCodes } from './refusedCodes.js';
import { Reload } from './Reload.js';

/** What is missing before the head's approval, and the approval. */
export const SubmitDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const phone = usePhone();
  const { worksheet, workspace, order, select, reload } = useDesk();
  const unit = useWorksheetName()(worksheet);
  const checking = useFlushed();
  const readiness = readinessOf(order, useStandings(), useEntries(workspace.store));
  const uploading = useUploads().filter(isUnderWay).length;
  const { unanswered, unproven, unsaved, conflicts } = readiness;
  const submit = useApiMutation(SubmitWorksheetDocument, {
    onSuccess: () => {
      notify('resources.worksheets.submit.done', { type: 'success' });
      onClose();
      reload();
    },
  });
  const failure = submit.error?.failure;
  const known = new Set([...unanswered, ...unproven]);
  const missed = refusedCodes(failure).filter((code) => !known.has(code));
  const isOutdated = failure?.code === 'CONFLICT' || failure?.code === 'WORKSHEET_SUBMITTED';
  const reloadAll = () => {
    submit.reset();
    reload();
  };
  const say = (key: string, params = {}) => translate(`resources.worksheets.submit.${key}`, params);
  const jump = (code: string) => {
    onClose();
    select(code);
  };
  const isReady = unanswered.length === 0 && unproven.length === 0;
  const obstacles = [
    conflicts > 0 && say('conflicts', { count: conflicts }),
    !checking && unsaved > 0 && say('unsaved', { count: unsaved }),
    uploading > 0 && say('uploading', { count: uploading }),
    !isReady && say('incomplete'),
  ].filter((text) => text !== false);
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="submit-title"
    >
      <DialogTitle id="submit-title">{say('title', { unit })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say('lead')}</DialogContentText>
        {checking && <Alert severity="info">{say('checking')}</Alert>}
        {obstacles.map((text) => (
          <Alert key={text} severity="warning" sx={{ mt: 1 }}>
            {text}
          </Alert>
        ))}
        {isReady && !failure && (
          <Alert severity="success" sx={{ mt: 1 }}>
            {say('ready', { count: order.length })}
          </Alert>
        )}
        <FailureAlert
          failure={failure}
          action={isOutdated && <Reload onClick={reloadAll} />}
          sx={{ mt: 1 }}
        />
        {/* What the server misses and this page took for done. */}
        <MissingList
          title={say(failure?.code === 'EVIDENCE_REQUIRED' ? 'unproven' : 'unanswered', {
            count: missed.length,
          })}
          codes={missed}
          onJump={jump}
        />
        <MissingList
          title={say('unanswered', { count: unanswered.length })}
          codes={unanswered}
          onJump={jump}
        />
        <MissingList
          title={say('unproven', { count: unproven.length })}
          lead={say('unprovenLead')}
          codes={unproven}
          onJump={jump}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.cancel')}</Button>
        <Button
          variant="contained"
          disabled={checking || obstacles.length > 0 || submit.isPending}
          onClick={() =>
            submit.mutate({ input: { worksheetId: worksheet.id, version: worksheet.version } })
          }
        >
          {say('confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** Sends what is not saved yet; true until it is known what came of it. */
function useFlushed(): boolean {
  const { store } = useDesk().workspace;
  const [checking, setChecking] = useState(store.unsaved > 0);
  useEffect(() => {
    void store.flush().then(() => setChecking(false));
  }, [store]);
  return checking;
}
