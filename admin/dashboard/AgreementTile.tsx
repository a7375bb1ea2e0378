import type { ReactNode } from 'react';
import { Link as MuiLink, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { noValue } from '../../schema/format.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardAgreementDocument, SecondScoringRoundsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { Tile } from './Tile.js';

interface AgreementTileProps {
  readonly periodId: string;
}

/**
 * How far evaluators agree, by the latest closed round of second scorings of a period, or the latest that there is; for
 * whoever may read the rounds.
 */
export const AgreementTile = ({ periodId }: AgreementTileProps) => {
  const translate = useTranslate();
  const { number, percent, points } = useFormat();
  const rounds = useApiQuery(SecondScoringRoundsDocument, { periodId });
  const all = rounds.data?.secondScoringRounds;
  const round = all?.find(({ closedAt }) => closedAt !== null) ?? all?.[0];
  const read = useApiQuery(
    DashboardAgreementDocument,
    { id: round?.id ?? '' },
    { enabled: round !== undefined },
  );
  const say = (key: string, values?: object) =>
    translate(`dashboard.tiles.agreement.${key}`, values);
  const link = (
    <MuiLink
      component={Link}
      to={round ? `/second-scorings/rounds/${round.id}` : '/second-scorings'}
    >
      {say(round ? 'open' : 'draw')}
    </MuiLink>
  );
  const tile = (value: ReactNode, detail: string) => (
    <Tile label={say('label')} value={value} detail={detail} link={link} />
  );
  if ((rounds.error && !all) || (read.error && !read.data)) return tile(noValue, say('failed'));
  if (all?.length === 0) return tile(noValue, say('none'));
  if (!read.data || !round) {
    return tile(<Skeleton width="2.5em" />, translate('common.state.loading'));
  }
  const { results } = read.data.secondScoringRound;
  if (results === null) {
    return tile(
      noValue,
      say('scoring', { scored: number(round.scored), drawn: number(round.drawn) }),
    );
  }
  const { overall, pairCount, fewestPairs } = results;
  if (overall.tooFew) {
    return tile(noValue, say('tooFew', { pairs: number(pairCount), fewest: number(fewestPairs) }));
  }
  const { exact, kappa, kappaLow, kappaHigh } = overall;
  const pairs = say('pairs', { smart_count: pairCount });
  if (kappa === null) return tile(percent(exact, 0), say('withoutKappa', { pairs }));
  const hasRange = kappaLow !== null && kappaHigh !== null;
  return tile(
    percent(exact, 0),
    say(hasRange ? 'kappaRange' : 'kappa', {
      pairs,
      kappa: points(kappa),
      low: points(kappaLow),
      high: points(kappaHigh),
    }),
  );
};
