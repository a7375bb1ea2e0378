import type { ReactNode } from 'react';
import { Link as MuiLink, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { noValue } from '../../schema/format.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardAgreementDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { Tile } from './Tile.js';

interface AgreementTileProps {
  readonly periodId: string;
}

/** How far evaluators agree, by the latest round of second scorings of a period; whoever draws them finds the way there. */
export const AgreementTile = ({ periodId }: AgreementTileProps) => {
  const translate = useTranslate();
  const { number, percent, points } = useFormat();
  const readsRounds = useCan('secondScoringRound.list');
  const { data, error } = useApiQuery(DashboardAgreementDocument, { periodId });
  const say = (key: string, values?: object) =>
    translate(`dashboard.tiles.agreement.${key}`, values);
  const round = data?.evaluatorAgreement;
  const link = readsRounds ? (
    <MuiLink
      component={Link}
      to={round ? `/second-scorings/rounds/${round.roundId}` : '/second-scorings'}
    >
      {say(round ? 'open' : 'draw')}
    </MuiLink>
  ) : undefined;
  const tile = (value: ReactNode, detail: string) => (
    <Tile label={say('label')} value={value} detail={detail} link={link} />
  );
  if (error && !data) return tile(noValue, say('failed'));
  if (!data) return tile(<Skeleton width="2.5em" />, translate('common.state.loading'));
  if (!round) return tile(noValue, say('none'));
  const { overall, pairCount, fewestPairs } = round;
  if (overall === null) {
    return tile(
      noValue,
      say('scoring', { scored: number(round.scored), drawn: number(round.drawn) }),
    );
  }
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
