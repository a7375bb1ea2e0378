import { useMemo } from 'react';
import { Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { fewestValues } from '../../schema/projection/drift.js';
import { Chart } from '../fields/Chart.js';
import { noValue } from '../fields/format.js';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardGradeBandsDocument } from '../graphql/graphql.js';
import type { DashboardTrendPointFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { boundsOf } from './bandLines.js';
import { monthsAhead, nameOfMonth, paceOf } from './pace.js';
import { PaceWords } from './PaceWords.js';
import { trendOption } from './trendOption.js';

/** How the kabupaten went over its closed periods, against the bounds of the grades. */
export const TrendPanel = ({
  trend,
}: {
  readonly trend: readonly DashboardTrendPointFragment[];
}) => {
  const translate = useTranslate();
  const { period, points, percent, number } = useFormat();
  const { palette } = useTheme();
  const phone = usePhone();
  const bounds = useBounds();
  const say = (key: string) => translate(`dashboard.trend.${key}`);
  const pace = useMemo(() => paceOf(trend, bounds), [trend, bounds]);

  const option = useMemo(
    () =>
      trendOption({
        trend,
        pace,
        bounds,
        palette,
        phone,
        words: {
          index: translate('dashboard.trend.index'),
          mean: translate('dashboard.trend.mean'),
          projection: translate('dashboard.pace.line'),
          range: translate('dashboard.pace.range'),
          period: (name) => period(name, 'short'),
          number: (value) => number(value, 1),
        },
      }),
    [trend, pace, bounds, palette, phone, period, number, translate],
  );

  const table = {
    columns: [translate('dashboard.period'), say('index'), say('mean')],
    rows: [
      ...trend.map(({ name, index, meanAchievement }) => [
        period(name),
        points(index),
        percent(meanAchievement),
      ]),
      ...monthsAhead(trend, pace).map((month) => [
        translate('dashboard.pace.projected', { period: period(nameOfMonth(month)) }),
        translate('dashboard.pace.within', {
          value: points(month.value),
          low: points(month.low),
          high: points(month.high),
        }),
        noValue,
      ]),
    ],
  };
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Chart label={say('title')} option={option} table={table} height={phone ? 350 : 300} />
      {pace ? (
        <PaceWords pace={pace} />
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {translate('dashboard.pace.tooFew', { smart_count: fewestValues })}
        </Typography>
      )}
    </Panel>
  );
};

/** Of the published formula for the kabupaten's own worksheet: the index is graded by it. */
function useBounds() {
  const { data } = useApiQuery(DashboardGradeBandsDocument, {}, { staleTime: 600_000 });
  return useMemo(() => {
    const formulas = data?.formulas.nodes ?? [];
    const own = formulas.find(({ instrument }) => instrument.level === 'KABUPATEN');
    return boundsOf((own ?? formulas[0])?.gradeBands ?? []);
  }, [data]);
}
