import { useMemo, useRef } from 'react';
import { Box, Button, Typography } from '@mui/material';
import SendIcon from '@mui/icons-material/CheckOutlined';
import RemarkIcon from '@mui/icons-material/NotesOutlined';
import { useTranslate } from 'react-admin';
import { ClaimAndExplanation } from '../evaluations/ClaimAndExplanation.js';
import { actionBar } from '../evaluations/deskLayout.js';
import { IndicatorHeading } from '../evaluations/IndicatorHeading.js';
import { ProvenInput } from '../evaluations/ProvenInput.js';
import { RemarkField } from '../evaluations/RemarkField.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { ToneChip } from '../fields/ToneChip.js';
import { refusalAt } from '../providers/refusals.js';
import { answerPlaces } from '../worksheets/indicator/answerPlaces.js';
import { claimOf, isSent, isStated, statedContent, statedNote } from './scoring.js';
import type { Asked } from './useScoring.js';
import type { Scores } from './useScores.js';

interface ScoringPaneProps {
  readonly asked: Asked;
  readonly scores: Scores;
  readonly headingTakesFocus: boolean;
  readonly remarkTakesFocus: boolean;
  readonly onSend: () => void;
  readonly onRemark: () => void;
}

/** One answer to score: what was asked, what is claimed, and nothing of what others gave it. */
export const ScoringPane = ({
  asked,
  scores,
  headingTakesFocus,
  remarkTakesFocus,
  onSend,
  onRemark,
}: ScoringPaneProps) => {
  const translate = useTranslate();
  const article = useRef<HTMLElement>(null);
  const { sheet, indicator, instrument } = asked;
  const { draft, busy, failure } = scores;
  const content = statedContent(sheet, draft);
  const note = statedNote(sheet, draft);
  const claim = claimOf(sheet);
  const remarking = draft.remarking === true || note !== '';
  const refusal = useMemo(() => failure && refusalAt(failure, answerPlaces), [failure]);
  const desk = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  const say = (key: string) => translate(`resources.second-scorings.desk.${key}`);
  return (
    <Box
      component="article"
      ref={article}
      tabIndex={-1}
      sx={{ display: 'grid', gap: 2, minWidth: 0, outline: 'none' }}
    >
      <IndicatorHeading
        instrument={instrument}
        indicator={indicator}
        unit={sheet.unit}
        periodName={sheet.period.name}
        takesFocus={headingTakesFocus}
        facts={
          <ToneChip
            tone={sheet.scored ? 'good' : 'waiting'}
            label={translate(
              `resources.second-scorings.mine.${sheet.scored ? 'scored' : 'waiting'}`,
            )}
          />
        }
      />
      <ClaimAndExplanation indicator={indicator} claim={claim} explanation={sheet.explanation} />
      <ProvenInput
        reviewed={asked}
        claim={claim}
        content={content}
        untouched={!isStated(content)}
        disabled={busy}
        refusal={refusal}
        onChange={(next) => scores.edit({ content: next })}
      />
      {remarking && (
        <RemarkField
          note={note}
          label={say('remark')}
          help={say('remarkHelp')}
          failure={failure}
          takesFocus={draft.remarking === true && remarkTakesFocus}
          onEdit={(changes) => scores.edit({ note: changes.note ?? '' })}
          onAccept={onSend}
          onLeave={() => {
            article.current?.focus({ preventScroll: true });
            scores.edit({ remarking: false });
          }}
        />
      )}
      <Box sx={actionBar}>
        {failure && !refusal && failure.field !== 'note' && (
          <FailureAlert
            failure={failure}
            text={failure.code === 'CONFLICT' ? say('changed') : undefined}
            sx={{ width: '100%' }}
          />
        )}
        <Button
          variant="contained"
          startIcon={<SendIcon />}
          disabled={busy || !isStated(content) || isSent(sheet, draft)}
          aria-keyshortcuts="A"
          aria-describedby="scoring-hint"
          onClick={onSend}
          sx={{ minHeight: 44, flex: { xs: '1 1 auto', md: '0 1 auto' } }}
        >
          {say(sheet.scored ? 'sendAgain' : 'send')}
        </Button>
        {!remarking && (
          <Button
            color="inherit"
            startIcon={<RemarkIcon />}
            aria-keyshortcuts="C"
            onClick={onRemark}
            sx={{ minHeight: 44 }}
          >
            {desk('addRemark')}
          </Button>
        )}
        <Typography
          id="scoring-hint"
          variant="caption"
          color="textSecondary"
          sx={{ flexBasis: '100%' }}
        >
          {say(isStated(content) ? 'blind' : 'choose')}
        </Typography>
      </Box>
    </Box>
  );
};
