import { useMemo, useRef } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CommentThread } from '../comments/CommentThread.js';
import { AnswerObjections } from '../objections/AnswerObjections.js';
import { refusalAt } from '../providers/refusals.js';
import { OtherStages } from '../stages/OtherStages.js';
import { useAnswerStages } from '../stages/useAnswerStages.js';
import { answerPlaces } from '../worksheets/indicator/answerPlaces.js';
import { ClaimAndExplanation } from './ClaimAndExplanation.js';
import { ConsensusNotice } from '../worksheets/indicator/ConsensusNotice.js';
import { EvaluationHistory } from '../worksheets/indicator/EvaluationHistory.js';
import { sameContent } from '../worksheets/saving/answerContent.js';
import { ChangesPanel } from './ChangesPanel.js';
import type { AnswerChanges } from './changes.js';
import { ProvenInput } from './ProvenInput.js';
import { RemarkField } from './RemarkField.js';
import { ReturnForm } from './ReturnForm.js';
import { ReviewHeading } from './ReviewHeading.js';
import type { Reviewed } from './useReviewAnswer.js';
import type { Verdicts } from './useVerdicts.js';
import { basisOf, claimOf, contentToAccept, hasRemark } from './verdict.js';
import type { VerdictDraft } from './verdict.js';
import { VerdictBar, VerdictFailure } from './VerdictBar.js';

interface AnswerPaneProps {
  readonly reviewed: Reviewed;
  /** What is other than the last review found it; undefined where there is none to compare with. */
  readonly changes: AnswerChanges | undefined;
  readonly verdicts: Verdicts;
  readonly resubmitted: boolean;
  /** Whether the viewer may judge it. */
  readonly may: boolean;
  readonly headingTakesFocus: boolean;
  readonly formTakesFocus: boolean;
  readonly onAccept: () => void;
  readonly onOpenReturn: () => void;
  readonly onOpenRemark: () => void;
  readonly onReturn: () => void;
  /** The answer is no longer what is shown. */
  readonly onOutdated: () => void;
}

/** One answer to judge: what was asked, what is claimed, what was said before, and the verdict. */
export const AnswerPane = ({
  reviewed,
  changes,
  verdicts,
  resubmitted,
  may,
  headingTakesFocus,
  formTakesFocus,
  onAccept,
  onOpenReturn,
  onOpenRemark,
  onReturn,
  onOutdated,
}: AnswerPaneProps) => {
  const translate = useTranslate();
  const article = useRef<HTMLElement>(null);
  const { answer, indicator } = reviewed;
  const { draft, busy, failure } = verdicts;
  const content = contentToAccept(answer, draft);
  const claim = claimOf(answer);
  const { nameOfKey } = useAnswerStages(answer);
  const refusal = useMemo(() => failure && refusalAt(failure, answerPlaces), [failure]);
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  const leave = (changes: Partial<VerdictDraft>) => {
    // What had the focus goes away; the keys go on from here.
    article.current?.focus({ preventScroll: true });
    verdicts.edit(changes);
  };
  return (
    <Box
      component="article"
      ref={article}
      tabIndex={-1}
      sx={{ display: 'grid', gap: 2, minWidth: 0, outline: 'none' }}
    >
      <ReviewHeading reviewed={reviewed} resubmitted={resubmitted} takesFocus={headingTakesFocus} />
      <ConsensusNotice indicator={indicator} evaluations={answer.evaluations} />
      {changes && <ChangesPanel reviewed={reviewed} changes={changes} />}
      <ClaimAndExplanation indicator={indicator} claim={claim} explanation={answer.explanation} />
      <ProvenInput
        reviewed={reviewed}
        claim={claim}
        content={content}
        disabled={!may}
        refusal={refusal}
        onChange={(next) => verdicts.edit({ content: next, basis: basisOf(answer) })}
      />
      <OtherStages
        always
        answer={answer}
        indicator={indicator}
        planned={reviewed.planned}
        onRecorded={verdicts.take}
        onOutdated={onOutdated}
      />
      <EvaluationHistory
        indicator={indicator}
        evaluations={answer.evaluations}
        unfolded={resubmitted}
        stageName={nameOfKey}
      />
      {answer.evaluations.length > 0 && (
        <AnswerObjections
          readOnly
          worksheetId={answer.worksheetId}
          answerId={answer.id}
          state={answer.state}
        />
      )}
      <CommentThread answerId={answer.id} />
      {!may && (
        <Typography variant="body2" color="textSecondary">
          {say('readOnly')}
        </Typography>
      )}
      {may && draft.returning && <VerdictFailure failure={failure} />}
      {may && draft.returning && (
        <ReturnForm
          draft={draft}
          busy={busy}
          failure={failure}
          takesFocus={formTakesFocus}
          onEdit={verdicts.edit}
          onSend={onReturn}
          onCancel={() => leave({ returning: false })}
        />
      )}
      {may && !draft.returning && hasRemark(draft) && (
        <RemarkField
          note={draft.note}
          failure={failure}
          takesFocus={draft.remarking && formTakesFocus}
          onEdit={verdicts.edit}
          onAccept={onAccept}
          onLeave={() => leave({ remarking: false })}
        />
      )}
      {may && !draft.returning && (
        <VerdictBar
          other={sameContent(content, claim) ? undefined : content}
          busy={busy}
          failure={failure}
          onAccept={onAccept}
          onReturn={onOpenReturn}
          onRemark={hasRemark(draft) ? undefined : onOpenRemark}
        />
      )}
    </Box>
  );
};
