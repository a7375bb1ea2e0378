import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Alert, Box, Button, TextField } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { limits } from '../../schema/limits.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import { isTypingIn } from '../fields/letterKeys.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { RecordStageValueDocument } from '../graphql/graphql.js';
import type {
  ReviewedAnswerFragment,
  WorksheetAnswerFragment,
  WorksheetEvaluationFragment,
} from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { AnswerInput } from '../worksheets/indicator/AnswerInput.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';
import { basisOf, isOutdated, recordInput, shownValue, stagePlaces } from './stageValue.js';
import type { StageValueDraft } from './stageValue.js';

interface StageValueFormProps {
  readonly answer: WorksheetAnswerFragment;
  readonly stageKey: string;
  readonly name: string;
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
  /** What this stage said before. */
  readonly before: WorksheetEvaluationFragment | undefined;
  readonly draft: StageValueDraft;
  readonly onEdit: (changes: StageValueDraft) => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
  readonly onRecorded: (answer: ReviewedAnswerFragment) => void;
  readonly onOutdated: () => void;
}

/** The value that one stage gives, whole and with a note. What was begun stays on the device until it is sent or thrown away. */
export const StageValueForm = ({
  answer,
  stageKey,
  name,
  indicator,
  planned,
  before,
  draft,
  onEdit,
  onDiscard,
  onClose,
  onRecorded,
  onOutdated,
}: StageValueFormProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { mutate, isPending, error, reset } = useApiMutation(RecordStageValueDocument, {
    onSuccess: ({ recordStageValue }) => {
      onDiscard();
      onRecorded(recordStageValue);
      notify('resources.stages.values.recorded', { type: 'success', messageArgs: { name } });
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'CONFLICT') onOutdated();
    },
  });
  const failure = error?.failure;
  const refusal = useMemo(() => failure && refusalAt(failure, stagePlaces), [failure]);
  const wrongNote = refusal?.at === 'note' ? refusal.key : undefined;
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  useEffect(() => {
    if (wrongNote) noteField.current?.focus();
  }, [wrongNote]);

  const say = (key: string) => translate(`resources.stages.values.${key}`);
  const { content, note } = shownValue(before, draft);
  const edit = (changes: StageValueDraft) => {
    if (error) reset();
    // All that is in sight, or what others record meanwhile would change the rest of it under the hand.
    onEdit({ content, note, ...changes });
  };
  const choose = (part: Partial<AnswerContent>) => edit({ content: { ...content, ...part } });
  const send = () => {
    if (!isPending) mutate({ input: recordInput(answer, stageKey, { content, note }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    // The screen around it has keys of its own, for the answer and the verdict: here they are this form's.
    event.stopPropagation();
    if (event.key === 'Escape') return onClose();
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      return send();
    }
    const option = indicator.options[Number(event.key) - 1];
    if (!option || isPending || isTypingIn(event.target)) return;
    event.preventDefault();
    choose({ optionKey: option.key });
  };
  const outdated = failure?.code === 'CONFLICT' || isOutdated(basisOf(answer, stageKey), draft);
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      aria-label={translate('resources.stages.values.formOf', { name })}
      aria-busy={isPending}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      sx={{ display: 'grid', gap: 1.5, mt: 1.5, minWidth: 0 }}
    >
      {outdated && <Alert severity="warning">{say('outdated')}</Alert>}
      <AnswerInput
        indicator={indicator}
        planned={planned}
        optionKey={content.optionKey}
        value={content.value}
        counts={content.counts}
        disabled={isPending}
        refusal={refusal}
        onChange={choose}
      />
      <TextField
        multiline
        required
        minRows={2}
        maxRows={10}
        inputRef={noteField}
        label={say('note')}
        value={note}
        disabled={isPending}
        error={wrongNote !== undefined}
        helperText={wrongNote ? translate(wrongNote, failure?.details) : say('noteHelp')}
        slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        onChange={({ target }) => edit({ note: target.value })}
      />
      {failure && !refusal && failure.code !== 'CONFLICT' && (
        <FailureAlert
          failure={failure}
          text={failure.code === 'OWN_WORK' ? say('ownWork') : undefined}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isPending} sx={{ minHeight: 44 }}>
          {say(isPending ? 'recording' : before ? 'recordAgain' : 'record')}
        </Button>
        <Button color="inherit" disabled={isPending} onClick={onClose} sx={{ minHeight: 44 }}>
          {say('close')}
        </Button>
        {draft.basis !== undefined && (
          <Button
            color="inherit"
            disabled={isPending}
            onClick={() => {
              reset();
              onDiscard();
            }}
            sx={{ minHeight: 44 }}
          >
            {say('discard')}
          </Button>
        )}
      </Box>
    </Box>
  );
};
