import { useState } from 'react';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import { SecondScoringRoundDocument } from '../graphql/graphql.js';
import type {
  SecondScoringPairFragment,
  SecondScoringRoundShownFragment,
} from '../graphql/graphql.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { AgreementPanel } from './AgreementPanel.js';
import { IndicatorPanel } from './IndicatorPanel.js';
import { PairDialog } from './PairDialog.js';
import { PairsPanel } from './PairsPanel.js';
import { RoundActions } from './RoundActions.js';
import { SeatsPanel } from './SeatsPanel.js';

/** A round: how far everybody is, and what came of it. */
export const Round = () => {
  const maySee = useCan('secondScoringRound.list');
  const { id = '' } = useParams();
  return maySee ? <Shown id={id} /> : <AccessDenied />;
};

const Shown = ({ id }: { readonly id: string }) => {
  const translate = useTranslate();
  const queries = useQueryClient();
  const { period } = useFormat();
  const [opened, open] = useState<SecondScoringPairFragment>();
  const { data, isPending, error, refetch } = useApiQuery(SecondScoringRoundDocument, { id });
  const say = (key: string, params = {}) => translate(`resources.second-scorings.${key}`, params);
  if (isPending) return <LoadingState rows={8} />;
  if (!data) return <FailedState error={error} onRetry={() => void refetch()} />;
  const round = data.secondScoringRound;
  const take = (next: SecondScoringRoundShownFragment) => {
    queries.setQueryData(['SecondScoringRound', { id }], { secondScoringRound: next });
    void queries.invalidateQueries({ queryKey: ['SecondScoringRounds'] });
  };
  const { results } = round;
  return (
    <>
      <Title title={`${say('title', { number: round.number })} · ${period(round.period.name)}`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <Button component={Link} to="/second-scorings" size="small" color="inherit">
          {say('toRounds')}
        </Button>
        <RoundActions round={round} onClosed={take} onConflict={() => void refetch()} />
      </Box>
      <Facts round={round} />
      <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
        {!round.closedAt && <SeatsPanel seats={round.seats} />}
        {results ? (
          <>
            {!results.final && <Alert severity="info">{say('results.provisional')}</Alert>}
            <AgreementPanel results={results} />
            <IndicatorPanel indicators={results.indicators} />
            <PairsPanel pairs={results.pairs} onOpen={open} />
          </>
        ) : (
          <Alert severity="info">{say('results.later')}</Alert>
        )}
      </Box>
      {opened && <PairDialog pair={opened} onClose={() => open(undefined)} />}
    </>
  );
};

/** How it was drawn, so that it can be drawn the same again. */
const Facts = ({ round }: { readonly round: SecondScoringRoundShownFragment }) => {
  const translate = useTranslate();
  const { dateTime, number, percent } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.second-scorings.${key}`, params);
  const scope = [
    ...round.scopeEvaluators.map(({ name }) => name),
    ...round.scopeUnits,
    ...round.scopeAreas,
  ];
  const lines = [
    say('drawnAt', { at: dateTime(round.drawnAt), name: round.drawnBy.name }),
    round.closedAt &&
      say('closedAt', { at: dateTime(round.closedAt), name: round.closedBy?.name ?? '' }),
    round.count === null
      ? say('facts.share', { share: percent(round.share), drawn: number(round.drawn) })
      : say('facts.count', { count: number(round.count), drawn: number(round.drawn) }),
    say('facts.seed', { seed: round.seed }),
    scope.length > 0 && say('facts.scope', { names: scope.join(', ') }),
  ];
  return (
    <Box sx={{ maxWidth: 960 }}>
      {lines.filter(Boolean).map((line) => (
        <Typography key={String(line)} variant="body2" color="textSecondary">
          {line}
        </Typography>
      ))}
    </Box>
  );
};
