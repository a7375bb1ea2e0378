import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import { useTheme } from '@mui/material/styles';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { chartTheme } from './chartTheme.js';

/** What a click on a chart hits. */
export interface ChartHit {
  readonly seriesName?: string | undefined;
  readonly name: string;
  readonly dataIndex: number;
  readonly data: unknown;
}

/**
 * Draws `option` into the element of the returned ref, redraws it when the option, the colours or
 * the width change, and clears it away in the end. The drawing library is fetched at the first chart.
 */
export function useChart(
  option: EChartsCoreOption,
  onHit?: (hit: ChartHit) => void,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | undefined>(undefined);
  const theme = useTheme();
  const draw = useEffectEvent((on: ECharts) => on.setOption(withMotion(option)));
  const hit = useEffectEvent((what: unknown) => onHit?.(what as ChartHit));

  useEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    let gone = false;
    // What is hidden for a moment has no width, and would be drawn into none.
    const observer = new ResizeObserver(() => {
      if (box.clientWidth > 0) chart.current?.resize();
    });
    void import('./echarts.js').then(({ init }) => {
      if (gone) return;
      const made = init(box, chartTheme(theme), { renderer: 'svg' });
      draw(made);
      made.on('click', (what) => hit(what));
      chart.current = made;
      observer.observe(box);
    });
    const leavePaper = fitOnPaper(box);
    return () => {
      gone = true;
      leavePaper();
      observer.disconnect();
      chart.current?.dispose();
      chart.current = undefined;
    };
  }, [theme]);

  useEffect(() => {
    chart.current?.setOption(withMotion(option), { notMerge: true });
  }, [option]);

  return element;
}

/**
 * Nothing is drawn anew while a page is printed: what was drawn for the screen is made to scale there, and styles for paper
 * say how wide it is.
 */
function fitOnPaper(box: HTMLElement): () => void {
  const drawing = () => box.querySelector('svg');
  const before = () => {
    const svg = drawing();
    svg?.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  };
  const after = () => drawing()?.removeAttribute('viewBox');
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

function withMotion(option: EChartsCoreOption): EChartsCoreOption {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { animation: !still, animationDuration: 300, ...option };
}
