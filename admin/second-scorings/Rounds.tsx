import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { SecondScoringRoundsDocument } from '../graphql/graphql.js';
import type { PeriodChoiceFragment } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { DrawDialog } from './DrawDialog.js';
import { RoundRow } from './RoundRow.js';

/** The rounds of the chosen period, and the way to draw one. */
export const Rounds = () => {
  const translate = useTranslate();
  const { period, isPending } = usePeriod();
  if (isPending) return <LoadingState />;
  if (!period) return <EmptyState title={translate('common.period.none')} />;
  return <OfPeriod key={period.id} period={period} />;
};

const OfPeriod = ({ period }: { readonly period: PeriodChoiceFragment }) => {
  const translate = useTranslate();
  const [drawing, setDrawing] = useState(false);
  const mayDraw = useCan('secondScoringRound.edit') && period.status !== 'PLANNED';
  const { data, isPending, error, refetch } = useApiQuery(SecondScoringRoundsDocument, {
    periodId: period.id,
  });
  const say = (key: string) => translate(`resources.second-scorings.${key}`);
  if (isPending) return <LoadingState />;
  if (!data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const rounds = data.secondScoringRounds;
  const isOpen = rounds.some(({ closedAt }) => closedAt === null);
  const button = mayDraw && !isOpen && (
    <Button variant="contained" onClick={() => setDrawing(true)} sx={{ minHeight: 44 }}>
      {say('draw.open')}
    </Button>
  );
  return (
    <>
      {rounds.length === 0 ? (
        <EmptyState
          title={say('empty')}
          lead={say(mayDraw ? 'emptyLead' : 'emptyPlanned')}
          action={button || undefined}
        />
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 960 }}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {rounds.map((round) => (
              <RoundRow key={round.id} round={round} />
            ))}
          </Box>
          {button && <Box>{button}</Box>}
        </Box>
      )}
      {drawing && <DrawDialog periodId={period.id} onClose={() => setDrawing(false)} />}
    </>
  );
};
