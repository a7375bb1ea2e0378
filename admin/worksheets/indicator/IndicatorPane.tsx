import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Box, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { CommentThread } from '../../comments/CommentThread.js';
import { useFormat } from '../../fields/useFormat.js';
import { AlsoAt } from '../../live/AlsoAt.js';
import { AnswerObjections } from '../../objections/AnswerObjections.js';
import { refusalAt } from '../../providers/refusals.js';
import { OtherStages } from '../../stages/OtherStages.js';
import { useAnswerStages } from '../../stages/useAnswerStages.js';
import { useDesk } from '../desk.js';
import { isLock, isReopenable, lockReason } from '../lockReason.js';
import type { AnswerContent } from '../saving/answerContent.js';
import { useEntry } from '../saving/useWorksheetStore.js';
import { isAnswered } from '../standing.js';
import { useNow } from '../../fields/useNow.js';
import { AnswerInput } from './AnswerInput.js';
import { answerPlaces } from './answerPlaces.js';
import { ConsensusNotice } from './ConsensusNotice.js';
import { ConflictPanel } from './ConflictPanel.js';
import { EvaluationHistory } from './EvaluationHistory.js';
import { Explanation } from './Explanation.js';
import { AcceptedNotice } from './AcceptedNotice.js';
import { IndicatorHeading } from './IndicatorHeading.js';
import { LockNotice } from './LockNotice.js';
import { ReopenedNotice } from './ReopenedNotice.js';
import { ReturnNotice } from './ReturnNotice.js';
import { SaveState } from './SaveState.js';
import { UnchangedNotice } from './UnchangedNotice.js';

interface IndicatorPaneProps {
  readonly code: string;
  readonly answerId: string;
  readonly takesFocus: boolean;
}

/** One indicator to answer: why it came back, its criteria, the explanation, and what is saved of it. */
export const IndicatorPane = ({ code, answerId, takesFocus }: IndicatorPaneProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { instrument, planned, worksheet, workspace, reload } = useDesk();
  const now = useNow();
  const confirmation = useConfirmation(answerId);
  const entry = useEntry(workspace.store, answerId);
  const saver = workspace.store.saver(answerId);
  // Stable, so that the rest of the pane stands still while the explanation is typed.
  const patch = useCallback(
    (part: Partial<AnswerContent>) => saver.edit({ ...saver.content, ...part }),
    [saver],
  );
  const explain = useCallback((explanation: string) => patch({ explanation }), [patch]);
  const { nameOfKey } = useAnswerStages(entry?.answer);
  const status = entry?.status;
  const isLockedMeanwhile = status?.kind === 'refused' && isLock(status.failure);
  // Submitted or closed by somebody else: the rest of the page should know it, too.
  useEffect(() => {
    if (isLockedMeanwhile) reload();
  }, [isLockedMeanwhile, reload]);
  const failure = status?.kind === 'refused' ? status.failure : undefined;
  const refusal = useMemo(() => failure && refusalAt(failure, answerPlaces), [failure]);
  const indicator = instrument.indicators.find((one) => one.code === code);
  const plannedOne = planned.get(code);
  if (!entry || !status || !indicator || !plannedOne) return null;

  const { answer, content } = entry;
  const lock = lockReason(worksheet, answer, now, entry.reopening);
  const disabled = lock !== undefined;
  const chooseByNumber = (event: KeyboardEvent) => {
    if (disabled || event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return;
    const option = indicator.options[Number(event.key) - 1];
    if (!option) return;
    event.preventDefault();
    patch({ optionKey: option.key });
  };
  return (
    <Box
      component="article"
      onKeyDown={chooseByNumber}
      sx={{ display: 'grid', gap: 2, minWidth: 0 }}
    >
      <IndicatorHeading indicator={indicator} answer={answer} takesFocus={takesFocus} />
      <AlsoAt code={code} />
      <ReturnNotice answer={answer} />
      {answer.evaluations.length > 0 && (
        <AnswerObjections
          worksheetId={worksheet.id}
          answerId={answerId}
          state={`${answer.state} ${answer.version} ${answer.evaluations.length}`}
        />
      )}
      <ConsensusNotice indicator={indicator} evaluations={answer.evaluations} />
      {status.kind === 'conflict' && (
        <ConflictPanel
          indicator={indicator}
          mine={content}
          theirs={status.theirs}
          savedBy={answer.updatedBy?.name}
          savedAt={answer.updatedAt}
          onKeepMine={() => void saver.keepMine()}
          onTakeTheirs={() => saver.takeTheirs()}
          onKeepBoth={(joined) => void saver.keepBoth(joined)}
        />
      )}
      <AcceptedNotice answerId={answerId} />
      <ReopenedNotice answerId={answerId} />
      {lock && !isReopenable(lock, answer) && (
        <LockNotice reason={lock} periodId={worksheet.period.id} />
      )}
      {answer.unchanged && answer.state === 'DRAFT' && !disabled && (
        <UnchangedNotice busy={confirmation.busy} onConfirm={confirmation.confirm} />
      )}
      <AnswerInput
        indicator={indicator}
        planned={plannedOne}
        optionKey={content.optionKey}
        value={content.value}
        counts={content.counts}
        disabled={disabled}
        refusal={refusal}
        onChange={patch}
      />
      <Explanation
        text={content.explanation}
        disabled={disabled}
        refused={refusal?.at === 'explanation' ? refusal.key : undefined}
        onChange={explain}
      />
      {(!disabled || status.kind !== 'saved') && (
        <SaveState
          status={status}
          blank={!isAnswered(plannedOne, content) && content.explanation === ''}
          marked={refusal !== undefined}
          onRetry={() => void saver.flush()}
          onDiscard={() => saver.discard()}
        />
      )}
      {answer.updatedBy && (
        <Typography variant="caption" color="textSecondary">
          {translate('resources.worksheets.answer.lastChange', {
            name: answer.updatedBy.name,
            date: dateTime(answer.updatedAt),
          })}
        </Typography>
      )}
      <OtherStages
        answer={answer}
        indicator={indicator}
        planned={plannedOne}
        onRecorded={(recorded) => {
          workspace.store.refresh([recorded]);
          reload();
        }}
        onOutdated={reload}
      />
      <EvaluationHistory
        indicator={indicator}
        evaluations={answer.evaluations}
        stageName={nameOfKey}
      />
      <CommentThread answerId={answerId} />
    </Box>
  );
};

/** Says of an unchanged answer that it still holds. */
function useConfirmation(answerId: string) {
  const notify = useNotify();
  const { workspace } = useDesk();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await workspace.store.saver(answerId).confirm();
    setBusy(false);
    if (workspace.store.entry(answerId)?.answer.unchanged === false) {
      notify('resources.worksheets.answer.confirmed', { type: 'success' });
    }
  };
  return { busy, confirm: () => void confirm() };
}

/** Whether a key belongs to a text that is being typed. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio';
}
