import { useId } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import type { ReviewedAnswerFragment, WorksheetAnswerFragment } from '../graphql/graphql.js';
import { StageValue } from './StageValue.js';
import { besides, valueOfStage } from './stageValue.js';
import { useAnswerStages } from './useAnswerStages.js';

interface OtherStagesProps {
  readonly answer: WorksheetAnswerFragment;
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
  /** Also while no other stage has a value and the viewer can give none. */
  readonly always?: boolean;
  /** The answer as it is after a value was recorded. */
  readonly onRecorded: (answer: ReviewedAnswerFragment) => void;
  /** The answer is no longer what was looked at. */
  readonly onOutdated: () => void;
}

/** What the stages beside the unit's own and the review say of an answer, and the form for who scores them. */
export const OtherStages = ({
  answer,
  indicator,
  planned,
  always = false,
  onRecorded,
  onOutdated,
}: OtherStagesProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const { stages, error, retry, nameOf } = useAnswerStages(answer);
  const say = (key: string) => translate(`resources.stages.values.${key}`);
  if (error && !stages) {
    return (
      <Box role="alert" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2">{say('failed')}</Typography>
        <Button size="small" onClick={retry}>
          {translate('common.state.retry')}
        </Button>
      </Box>
    );
  }
  const others = besides(stages ?? []);
  const isOfInterest = others.some(
    ({ stage, abilities }) => abilities.length > 0 || valueOfStage(answer, stage.key),
  );
  if (others.length === 0 || !(always || isOfInterest)) return null;
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ minWidth: 0 }}>
      <Typography variant="h3" id={titleId}>
        {say('title')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {say('lead')}
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, borderBottom: '1px solid', borderColor: 'divider' }}
      >
        {others.map(({ stage, abilities }) => (
          <StageValue
            key={`${answer.id} ${stage.key}`}
            answer={answer}
            stage={stage}
            name={nameOf(stage)}
            indicator={indicator}
            planned={planned}
            may={abilities.includes('stage.record')}
            onRecorded={onRecorded}
            onOutdated={onOutdated}
          />
        ))}
      </Box>
    </Box>
  );
};
