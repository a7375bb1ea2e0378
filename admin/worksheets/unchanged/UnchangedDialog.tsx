import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  FormGroup,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { usePhone } from '../../fields/Rows.js';
import { useFormat } from '../../fields/useFormat.js';
import { ConfirmUnchangedDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { useDesk } from '../desk.js';
import { answerText } from '../indicator/answerText.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { AnswerChoice } from '../submitting/AnswerChoice.js';
import { refusedCodes } from '../submitting/refusedCodes.js';
import { Reload } from '../submitting/Reload.js';
import { useChosen } from '../submitting/useChosen.js';
import { useNow } from '../../fields/useNow.js';
import { doubtOf, isConfirmable } from './doubts.js';

/** Which answers of last month still hold: all but the doubtful ones, unless somebody says otherwise. */
export const UnchangedDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const phone = usePhone();
  const { number } = useFormat();
  const { worksheet, workspace, instrument, planned, reload } = useDesk();
  const now = useNow();
  const entries = useEntries(workspace.store).filter(isConfirmable);
  const doubt = (entry: (typeof entries)[number]) =>
    doubtOf(planned.get(entry.answer.indicatorCode)!, entry, now);
  const { chosen, choose, toggle } = useChosen(() =>
    entries.filter((one) => !doubt(one)).map(({ answer }) => answer.id),
  );
  const picked = entries.filter(({ answer }) => chosen.has(answer.id));
  const confirm = useApiMutation(ConfirmUnchangedDocument, {
    onSuccess: ({ confirmUnchanged }) => {
      workspace.store.refresh(confirmUnchanged.answers);
      notify('resources.worksheets.unchanged.done', {
        type: 'success',
        messageArgs: { count: picked.length },
      });
      onClose();
    },
  });
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.unchanged.${key}`, params);
  const indicators = new Map(instrument.indicators.map((one) => [one.code, one]));
  const failure = confirm.error?.failure;
  const refused = new Set(refusedCodes(failure));
  const isAll = picked.length === entries.length;
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="unchanged-title"
    >
      <DialogTitle id="unchanged-title">{say('title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say('lead')}</DialogContentText>
        <FailureAlert
          failure={failure}
          action={
            failure?.code === 'CONFLICT' && (
              <Reload
                onClick={() => {
                  confirm.reset();
                  reload();
                }}
              />
            )
          }
          sx={{ mt: 1 }}
        />
        <FormGroup sx={{ mt: 1 }}>
          <FormControlLabel
            control={
              <Checkbox
                checked={isAll}
                indeterminate={picked.length > 0 && !isAll}
                onChange={() => choose(isAll ? [] : entries.map(({ answer }) => answer.id))}
              />
            }
            label={say('all', { count: number(entries.length) })}
            sx={{ mb: 1 }}
          />
          {entries.map((entry) => {
            const { answer, content } = entry;
            const code = answer.indicatorCode;
            const indicator = indicators.get(code);
            const why = doubt(entry);
            const facts = [
              indicator && answerText(indicator, content, number),
              why
                ? say(`doubt.${why}`)
                : say('evidence', { count: number(answer.evidence.length) }),
            ];
            return (
              <AnswerChoice
                key={answer.id}
                name={`${code} · ${indicator?.text ?? ''}`}
                standing={facts.filter(Boolean).join(' · ')}
                checked={chosen.has(answer.id)}
                onToggle={() => toggle(answer.id)}
                refusal={refused.has(code) ? failure : undefined}
              />
            );
          })}
        </FormGroup>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.cancel')}</Button>
        <Button
          variant="contained"
          disabled={picked.length === 0 || confirm.isPending}
          onClick={() =>
            confirm.mutate({
              input: {
                worksheetId: worksheet.id,
                answers: picked.map(({ answer: { id, version } }) => ({ answerId: id, version })),
              },
            })
          }
        >
          {picked.length === 0 ? say('none') : say('confirm', { count: number(picked.length) })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
