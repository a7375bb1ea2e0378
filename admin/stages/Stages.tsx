import { useState } from 'react';
import { Button, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { FailedState } from '../fields/FailedState.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { OrderStagesDocument, StagesDocument } from '../graphql/graphql.js';
import type { StageRowFragment } from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useScreenPeriod } from '../layout/useScreenPeriod.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { SealedStages } from './SealedStages.js';
import { StageDialog } from './StageDialog.js';
import { StageCard } from './StageCard.js';
import { StageList } from './StageList.js';
import { movedIds } from './stageForm.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

/** Through which stages an answer goes, in their order, and whose value counts; of a closed period as it was closed with. */
export const Stages = () => {
  const may = useCan('stage.edit');
  const { period, isPending } = useScreenPeriod();
  // Where every period is closed, the stages of now are still to be reached.
  const [left, leave] = useState<string>();
  if (!may) return <AccessDenied />;
  if (isPending) return <LoadingState />;
  if (!period || !hasSealedFigures(period) || period.id === left) return <StagesOfNow />;
  return <SealedStages key={period.id} period={period} onLeave={() => leave(period.id)} />;
};

const StagesOfNow = () => {
  const translate = useTranslate();
  const queries = useQueryClient();
  const { data, isPending, error, refetch } = useApiQuery(StagesDocument, {});
  const [editing, edit] = useState<StageRowFragment | 'new'>();
  const take = (stages: readonly StageRowFragment[]) => {
    queries.setQueryData(['Stages', {}], { stages });
    void queries.invalidateQueries({ queryKey: ['AnswerStages'] });
  };
  const order = useApiMutation(OrderStagesDocument, {
    onSuccess: ({ orderStages }) => take(orderStages),
    onError: () => void refetch(),
  });
  const say = (key: string) => translate(`resources.stages.${key}`);
  if (isPending) return <LoadingState />;
  if (!data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const { stages } = data;
  return (
    <>
      <Title title="resources.stages.name" />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: 720 }}>
        {say('lead')}
      </Typography>
      <FailureAlert failure={order.error?.failure} sx={{ mb: 2 }} />
      <StageList>
        {stages.map((stage) => (
          <StageCard
            key={stage.id}
            stage={stage}
            editing={{
              busy: order.isPending,
              moves: ([-1, 1] as const).map((step) => {
                const ids = movedIds(stages, stage.id, step);
                return ids && (() => order.mutate({ ids }));
              }),
              onEdit: () => edit(stage),
            }}
          />
        ))}
      </StageList>
      <Button variant="contained" onClick={() => edit('new')} sx={{ mt: 2, minHeight: 44 }}>
        {say('add')}
      </Button>
      {editing && (
        <StageDialog
          stage={editing === 'new' ? undefined : editing}
          onSaved={take}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  );
};
