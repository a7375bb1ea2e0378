import { useMemo } from 'react';
import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Chart } from '../fields/Chart.js';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { WeightMark } from '../fields/WeightMark.js';
import { useFormat } from '../fields/useFormat.js';
import type { CardArea } from '../../schema/scoring/index.js';

/** Area by area: the unit's bar, and a mark where the middle unit of the kabupaten stands. */
export const AreasPanel = ({ areas }: { readonly areas: readonly CardArea[] }) => {
  const translate = useTranslate();
  const { percent, points, number } = useFormat();
  const { palette } = useTheme();
  const phone = usePhone();
  const say = (key: string) => translate(`resources.report-cards.areas.${key}`);
  const hasMedian = areas.some(({ medianAchievement }) => medianAchievement !== null);

  const option = useMemo(() => {
    const inPercent = (share: number | null) => (share === null ? null : share * 100);
    return {
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: number | null) => `${number(value, 0)}%`,
      },
      legend: { show: hasMedian, top: 0 },
      grid: { left: 4, right: 16, top: hasMedian ? 36 : 8, bottom: 4, containLabel: true },
      xAxis: { type: 'value', min: 0, max: 100, interval: 25 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: areas.map(nameOf),
        axisLabel: {
          width: phone ? 128 : 210,
          fontSize: phone ? 11 : 12,
          overflow: 'break',
          interval: 0,
          lineHeight: 14,
        },
      },
      series: [
        {
          type: 'bar',
          name: translate('resources.report-cards.areas.achievement'),
          barMaxWidth: 18,
          itemStyle: { borderRadius: [0, 4, 4, 0] },
          data: areas.map(({ achievement }) => inPercent(achievement)),
        },
        // A shape of its own: on grey paper too it cannot be taken for a bar.
        ...(hasMedian
          ? [
              {
                type: 'scatter',
                name: translate('resources.report-cards.areas.median'),
                symbol: 'diamond',
                symbolSize: 13,
                itemStyle: { borderColor: palette.background.paper, borderWidth: 1.5 },
                data: areas.map(({ medianAchievement }) => inPercent(medianAchievement)),
              },
            ]
          : []),
      ],
    };
  }, [areas, hasMedian, phone, palette, number, translate]);

  const table = {
    columns: ['area', 'weight', 'own', 'claimed', 'median', 'achievement'].map(say),
    rows: areas.map((area) => [
      nameOf(area),
      points(area.weight),
      points(area.points),
      points(area.claimedPoints),
      points(area.medianPoints),
      percent(area.achievement),
    ]),
  };
  return (
    <Panel
      title={say('title')}
      lead={say(hasMedian ? 'lead' : 'leadAlone')}
      aside={<Marks areas={areas} />}
    >
      <Chart
        label={say('title')}
        option={option}
        table={table}
        height={60 + areas.length * (phone ? 58 : 30)}
      />
    </Panel>
  );
};

const nameOf = ({ name, aspect }: CardArea): string => (aspect ? `${aspect}: ${name}` : name);

/** A weight that is not the regulation's is never shown as if it were. */
const Marks = ({ areas }: { readonly areas: readonly CardArea[] }) => {
  const translate = useTranslate();
  const statuses = new Set(areas.map(({ weightStatus }) => weightStatus));
  const worst = (['INFERRED', 'CITED'] as const).find((status) => statuses.has(status));
  if (!worst) return null;
  return (
    <Box component="span" sx={{ fontSize: '0.85rem', color: 'text.secondary' }}>
      {translate('resources.report-cards.areas.weights')}
      <WeightMark status={worst} />
    </Box>
  );
};
