import { useMemo } from 'react';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { usePhone } from '../../fields/Rows.js';
import { useFormat } from '../../fields/useFormat.js';
import type { CardArea } from '../../../schema/scoring/index.js';
import { areaName } from './radar.js';

/** The areas as bars, with a mark where the middle unit of the kabupaten stands. */
export function useBarsOption(areas: readonly CardArea[], hasMedian: boolean) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { palette } = useTheme();
  const phone = usePhone();
  return useMemo(() => {
    const inPercent = (share: number | null) => (share === null ? null : share * 100);
    return {
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: number | null) => `${number(value, 0)}%`,
      },
      legend: { show: hasMedian, top: 0 },
      grid: { left: 4, right: 16, top: hasMedian ? 36 : 8, bottom: 4 },
      xAxis: { type: 'value', min: 0, max: 100, interval: 25 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: areas.map(areaName),
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
}
