import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormGroup,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { usePhone } from '../../fields/Rows.js';
import { ResubmitAnswersDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { useDesk } from '../desk.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { isUnsaved } from '../saving/answerSaver.js';
import { isMended } from '../standing.js';
import { refusedCodes } from './refusedCodes.js';
import { Reload } from './Reload.js';
import { AnswerChoice } from './AnswerChoice.js';
import { useChosen } from './useChosen.js';

/** Which of the returned answers go back to the evaluators: those that were mended, unless somebody says otherwise. */
export const ResubmitDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const phone = usePhone();
  const { worksheet, workspace, instrument, reload } = useDesk();
  const entries = useEntries(workspace.store);
  const returned = entries.filter(({ answer }) => answer.state === 'RETURNED');
  const { chosen, toggle } = useChosen(() =>
    returned.filter(({ answer }) => isMended(answer)).map(({ answer }) => answer.id),
  );
  const unsaved = returned.filter(
    ({ answer, status }) => chosen.has(answer.id) && isUnsaved(status),
  );
  const resubmit = useApiMutation(ResubmitAnswersDocument, {
    onSuccess: () => {
      notify('resources.worksheets.resubmit.done', {
        type: 'success',
        messageArgs: { count: chosen.size },
      });
      onClose();
      reload();
    },
  });
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.resubmit.${key}`, params);
  const textOf = new Map(instrument.indicators.map(({ code, text }) => [code, text]));
  const failure = resubmit.error?.failure;
  const refused = new Set(refusedCodes(failure));
  const isMarked = returned.some(({ answer }) => refused.has(answer.indicatorCode));
  const reloadAll = () => {
    resubmit.reset();
    reload();
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="resubmit-title"
    >
      <DialogTitle id="resubmit-title">{say('title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say('lead')}</DialogContentText>
        {unsaved.length > 0 && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {translate('resources.worksheets.submit.unsaved', { count: unsaved.length })}
          </Alert>
        )}
        {!isMarked && (
          <FailureAlert
            failure={failure}
            action={failure?.code === 'CONFLICT' && <Reload onClick={reloadAll} />}
            sx={{ mt: 1 }}
          />
        )}
        <FormGroup sx={{ mt: 1 }}>
          {returned.map(({ answer }) => (
            <AnswerChoice
              key={answer.id}
              name={`${answer.indicatorCode} · ${textOf.get(answer.indicatorCode)}`}
              standing={say(isMended(answer) ? 'mended' : 'untouched')}
              checked={chosen.has(answer.id)}
              onToggle={() => toggle(answer.id)}
              refusal={refused.has(answer.indicatorCode) ? failure : undefined}
            />
          ))}
        </FormGroup>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.cancel')}</Button>
        <Button
          variant="contained"
          disabled={chosen.size === 0 || unsaved.length > 0 || resubmit.isPending}
          onClick={() =>
            resubmit.mutate({
              input: {
                worksheetId: worksheet.id,
                version: worksheet.version,
                answerIds: [...chosen],
              },
            })
          }
        >
          {chosen.size === 0 ? say('none') : say('confirm', { count: chosen.size })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
