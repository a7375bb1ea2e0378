import { useMemo, useState } from 'react';
import { Skeleton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Chart } from '../fields/Chart.js';
import { FailedState } from '../fields/FailedState.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardLossesDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { dearest } from './losses.js';
import type { LossOrder, Losses } from './losses.js';

/** As many bars as are read at a glance; the table has them all. */
const drawn = 10;

/** Where the units together lose points, indicator by indicator, in the last closed period. */
export const LossesPanel = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { period } = useFormat();
  const [order, setOrder] = useState<LossOrder>('lost');
  const { data, error, isPending, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    DashboardLossesDocument,
    { periodId },
  );
  const losses = data?.dashboard.losses;
  const say = (key: string, values?: object) => translate(`dashboard.losses.${key}`, values);
  // Nothing was closed yet: there is nothing to lose points in.
  if (data && !losses) return null;
  return (
    <Panel
      title={say('title')}
      lead={
        losses
          ? say(`lead.${order}`, { period: period(losses.period.name), units: losses.units })
          : undefined
      }
      aside={
        losses &&
        losses.indicators.length > 0 && (
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={say('order')}
            value={order}
            onChange={(_, chosen: LossOrder | null) => chosen && setOrder(chosen)}
          >
            <ToggleButton value="lost">{say('lost')}</ToggleButton>
            <ToggleButton value="gain">{say('gain')}</ToggleButton>
          </ToggleButtonGroup>
        )
      }
    >
      <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
      {!data && error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton variant="rounded" height={320} />
      ) : losses && losses.indicators.length > 0 ? (
        <Bars losses={losses} order={order} />
      ) : (
        <Typography color="textSecondary">{say('none')}</Typography>
      )}
    </Panel>
  );
};

const Bars = ({ losses, order }: { readonly losses: Losses; readonly order: LossOrder }) => {
  const translate = useTranslate();
  const { points, percent, number } = useFormat();
  const phone = usePhone();
  const { palette } = useTheme();
  const say = (key: string, values?: object) => translate(`dashboard.losses.${key}`, values);
  const shown = useMemo(() => dearest(losses.indicators, order, drawn), [losses, order]);
  const option = useMemo(
    () => ({
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: number) => points(value),
      },
      grid: { left: 4, right: 48, top: 8, bottom: 4 },
      xAxis: { type: 'value', min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ indicatorCode, text }) => (phone ? indicatorCode : text)),
        axisLabel: { width: phone ? 90 : 380, overflow: 'truncate', interval: 0 },
      },
      series: [
        {
          type: 'bar',
          name: translate(`dashboard.losses.${order}`),
          barMaxWidth: 18,
          itemStyle: { borderRadius: [0, 4, 4, 0] },
          label: {
            show: true,
            position: 'right',
            color: palette.text.primary,
            textBorderWidth: 0,
            formatter: ({ value }: { value: number }) => points(value),
          },
          data: shown.map((loss) => loss[order]),
        },
      ],
    }),
    [shown, order, phone, palette, points, translate],
  );
  const table = {
    columns: ['indicator', 'lost', 'gain', 'achievement', 'unitsBelow'].map((key) => say(key)),
    rows: dearest(losses.indicators, order, losses.indicators.length).map((loss) => [
      `${loss.indicatorCode} ${loss.text}`,
      points(loss.lost),
      points(loss.gain),
      percent(loss.achievement),
      say('of', { units: number(loss.unitsBelow), of: number(losses.units) }),
    ]),
  };
  return (
    <Chart
      label={say('title')}
      option={option}
      table={table}
      height={24 + shown.length * (phone ? 30 : 34)}
    />
  );
};
