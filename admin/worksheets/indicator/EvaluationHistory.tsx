import { memo } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { countingVerdict } from '../../../schema/scoring/index.js';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { WorksheetEvaluationFragment } from '../../graphql/graphql.js';
import { ToneChip } from '../../fields/ToneChip.js';
import { useFormat } from '../../fields/useFormat.js';
import { contentOf } from '../saving/answerContent.js';
import { answerText } from './answerText.js';

interface EvaluationHistoryProps {
  readonly indicator: IndicatorDefinition;
  readonly evaluations: readonly WorksheetEvaluationFragment[];
  /** Where what was said before is what one came to read. */
  readonly unfolded?: boolean;
  /** What the kabupaten calls a stage, by its key; without it, the kind of the stage stands there. */
  readonly stageName?: ((key: string) => string | undefined) | undefined;
}

/** Every verdict on the answer, latest first; out of sight until somebody asks. */
export const EvaluationHistory = memo(
  ({ indicator, evaluations, unfolded = false, stageName }: EvaluationHistoryProps) => {
    const translate = useTranslate();
    if (evaluations.length === 0) return null;
    const counting = countingVerdict(evaluations);
    return (
      <Box component="details" open={unfolded}>
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
          {translate('resources.worksheets.history.title', { count: evaluations.length })}
        </Box>
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {[...evaluations].reverse().map((evaluation) => (
            <Verdict
              key={evaluation.id}
              indicator={indicator}
              evaluation={evaluation}
              counts={evaluation === counting}
              stage={stageName?.(evaluation.stageKey)}
            />
          ))}
        </Box>
      </Box>
    );
  },
);

EvaluationHistory.displayName = 'EvaluationHistory';

interface VerdictProps {
  readonly indicator: IndicatorDefinition;
  readonly evaluation: WorksheetEvaluationFragment;
  /** Whether its value is the verified one, once the answer is accepted. */
  readonly counts: boolean;
  readonly stage: string | undefined;
}

const Verdict = ({ indicator, evaluation, counts, stage }: VerdictProps) => {
  const translate = useTranslate();
  const { dateTime, number } = useFormat();
  const { verdict, stage: kind, reason, note, evaluator, createdAt, current } = evaluation;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.history.${key}`, params);
  const answer = answerText(indicator, contentOf({ ...evaluation, explanation: '' }), number);
  const facts = [
    stage ?? translate(`enums.Stage.${kind}`),
    evaluator.name,
    dateTime(createdAt),
    !current && say('withdrawn'),
    counts && say('counts'),
  ];
  return (
    <Box component="li" sx={{ py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <ToneChip
          tone={!current ? 'neutral' : verdict === 'ACCEPTED' ? 'good' : 'attention'}
          label={translate(`enums.Verdict.${verdict}`)}
        />
        <Typography variant="body2" color="textSecondary">
          {facts.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {reason && (
        <Typography sx={{ fontWeight: 600 }}>
          {translate(`enums.ReturnReason.${reason}`)}
        </Typography>
      )}
      {verdict === 'ACCEPTED' && answer && (
        <Typography variant="body2">{say('answer', { answer })}</Typography>
      )}
      {note && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{note}</Typography>}
    </Box>
  );
};
