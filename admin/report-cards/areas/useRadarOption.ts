import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { Radar } from './radar.js';

/** The radar as it is drawn: a filled shape with dots, and the middle unit dashed with diamonds; told apart in grey, too. */
export function useRadarOption(radar: Radar | null) {
  const translate = useTranslate();
  const { number } = useFormat();
  return useMemo(() => {
    if (radar === null) return null;
    const { axes, hasMedian } = radar;
    const say = (key: string) => translate(`resources.report-cards.areas.${key}`);
    const own = axes.map(({ area }) => area.achievement * 100);
    const median = axes.map(({ area }) => (area.medianAchievement ?? 0) * 100);
    return {
      tooltip: { confine: true, valueFormatter: (value: number) => `${number(value, 0)}%` },
      legend: {
        show: hasMedian,
        top: 0,
        data: [
          { name: say('achievement'), icon: 'circle' },
          { name: say('median'), icon: 'diamond' },
        ],
      },
      radar: {
        center: ['50%', '54%'],
        radius: '72%',
        // Around the clock, as the list of names below is numbered: names around it would be cut off.
        clockwise: true,
        indicator: axes.map(({ number: at }) => ({
          name: String(at),
          max: 100,
          min: 0,
        })),
        splitNumber: 4,
        axisName: { fontSize: 12 },
      },
      series: [
        {
          type: 'radar',
          data: [
            {
              name: say('achievement'),
              value: own,
              symbol: 'circle',
              symbolSize: 7,
              lineStyle: { width: 2.5 },
              areaStyle: { opacity: 0.18 },
            },
            ...(hasMedian
              ? [
                  {
                    name: say('median'),
                    value: median,
                    symbol: 'diamond',
                    symbolSize: 10,
                    lineStyle: { width: 2, type: 'dashed' },
                  },
                ]
              : []),
          ],
        },
      ],
    };
  }, [radar, number, translate]);
}
