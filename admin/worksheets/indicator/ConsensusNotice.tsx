import { memo } from 'react';
import { Alert, AlertTitle, Typography } from '@mui/material';
import GavelIcon from '@mui/icons-material/GavelOutlined';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { countingVerdict } from '../../../schema/scoring/index.js';
import { useFormat } from '../../fields/useFormat.js';
import type { WorksheetEvaluationFragment } from '../../graphql/graphql.js';
import { contentOf } from '../saving/answerContent.js';
import { answerText } from './answerText.js';

interface ConsensusNoticeProps {
  readonly indicator: IndicatorDefinition;
  readonly evaluations: readonly WorksheetEvaluationFragment[];
}

/** That a panel settled the answer, on what and why; nothing where the review is what counts. */
export const ConsensusNotice = memo(({ indicator, evaluations }: ConsensusNoticeProps) => {
  const translate = useTranslate();
  const { number, dateTime } = useFormat();
  const counting = countingVerdict(evaluations);
  if (counting?.stage !== 'CONSENSUS') return null;
  const { note, evaluator, createdAt } = counting;
  const say = (key: string, values = {}) => translate(`resources.panels.consensus.${key}`, values);
  return (
    <Alert severity="info" icon={<GavelIcon />}>
      <AlertTitle sx={{ mb: 0.25, fontWeight: 700 }}>{say('title')}</AlertTitle>
      <Typography sx={{ fontWeight: 600 }}>
        {answerText(indicator, contentOf({ ...counting, explanation: '' }), number)}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {say('by', { name: evaluator.name, date: dateTime(createdAt) })}
      </Typography>
      <Typography variant="body2">{say('lead')}</Typography>
    </Alert>
  );
});

ConsensusNotice.displayName = 'ConsensusNotice';
