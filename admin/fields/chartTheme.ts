import type { Theme } from '@mui/material/styles';

/** Told apart by lightness as well as by hue, so that they survive a projector and colour blindness. */
const series = {
  light: ['#0b5563', '#d0801a', '#7b5ea7', '#4f8f3a', '#b4461c', '#5f7d8c'],
  dark: ['#74c7cf', '#f0b352', '#c1a5e8', '#a3d68b', '#ff9d73', '#a9bbc0'],
} as const;

/** The admin's palette and letters in the shape that echarts wants a theme in. */
export function chartTheme({ palette, typography }: Theme): object {
  const axis = {
    axisLine: { lineStyle: { color: palette.divider } },
    axisTick: { show: false },
    axisLabel: { color: palette.text.secondary },
    splitLine: { lineStyle: { color: palette.divider } },
  };
  return {
    color: series[palette.mode],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: typography.fontFamily, color: palette.text.primary },
    legend: { top: 0, left: 0, textStyle: { color: palette.text.primary } },
    grid: {
      left: 8,
      right: 16,
      top: 40,
      bottom: 8,
      // The labels of the axes are within what the grid is given, however much of it they take.
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
      outerBoundsClampWidth: 0,
      outerBoundsClampHeight: 0,
    },
    categoryAxis: axis,
    valueAxis: axis,
    radar: {
      axisName: { color: palette.text.secondary },
      axisLine: { lineStyle: { color: palette.divider } },
      splitLine: { lineStyle: { color: palette.divider } },
      splitArea: { show: false },
    },
    tooltip: {
      backgroundColor: palette.background.paper,
      borderColor: palette.divider,
      textStyle: { color: palette.text.primary },
    },
  };
}
