import { Alert, Button, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import { SealedStagesDocument } from '../graphql/graphql.js';
import type { PeriodChoiceFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { StageCard } from './StageCard.js';
import { StageList } from './StageList.js';

interface SealedStagesProps {
  readonly period: PeriodChoiceFragment;
  /** Goes to the stages of now. */
  readonly onLeave: () => void;
}

/** The stages that a closed period was closed with: nothing changes them any more. */
export const SealedStages = ({ period, onLeave }: SealedStagesProps) => {
  const translate = useTranslate();
  const { period: inWords } = useFormat();
  const { data, isPending, error, refetch } = useApiQuery(SealedStagesDocument, {
    periodId: period.id,
  });
  const say = (key: string, values = {}) => translate(`resources.stages.${key}`, values);
  if (isPending) return <LoadingState />;
  if (!data) return <FailedState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Title title="resources.stages.name" />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: 720 }}>
        {say('lead')}
      </Typography>
      <Alert severity="info" sx={{ mb: 2, maxWidth: 880 }}>
        {say('sealed', { period: inWords(period.name) })}
      </Alert>
      <StageList>
        {data.stages.map((stage) => (
          <StageCard key={stage.id} stage={stage} />
        ))}
      </StageList>
      <Button variant="outlined" onClick={onLeave} sx={{ mt: 2, minHeight: 44 }}>
        {say('showNow')}
      </Button>
    </>
  );
};
