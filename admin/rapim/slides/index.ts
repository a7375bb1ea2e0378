import type { ComponentType } from 'react';
import type { RapimQuery } from '../../graphql/graphql.js';
import { isScored, late, stuck } from '../meeting.js';
import { allPromises } from '../promises.js';
import { AreasSlide } from './AreasSlide.js';
import { FallersSlide, RisersSlide } from './MoversSlide.js';
import { GradesSlide } from './GradesSlide.js';
import { IndexSlide } from './IndexSlide.js';
import { LateSlide } from './LateSlide.js';
import { PromisesSlide } from './PromisesSlide.js';
import { StuckSlide } from './StuckSlide.js';
import { TrendSlide } from './TrendSlide.js';

export interface SlideProps {
  readonly meeting: RapimQuery;
  /** Opens a unit's slide by its report card. */
  readonly onOpen: (cardId: string) => void;
}

export interface SlideDefinition {
  /** Key of its texts, under `rapim`. */
  readonly key: string;
  readonly Slide: ComponentType<SlideProps>;
}

/**
 * The slides of a meeting, in the order it goes: where the kabupaten is, who moved, who does not, where the points
 * are lost, who kept their word. In the first period nobody can have moved, and a list of nobody needs no slide; of a
 * regime without units there is the kabupaten alone.
 */
export function slidesOf(meeting: RapimQuery): readonly SlideDefinition[] {
  const { period, dashboard, reportCards } = meeting;
  const cards = reportCards.nodes;
  const isFirst = cards.every(({ previousPoints }) => previousPoints === null);
  const hasTrend = dashboard.trend.findIndex(({ periodId }) => periodId === period.id) > 0;
  return [
    { key: 'index', Slide: IndexSlide },
    ...(hasTrend ? [{ key: 'trend', Slide: TrendSlide }] : []),
    ...(isFirst
      ? []
      : [
          { key: 'risers', Slide: RisersSlide },
          { key: 'fallers', Slide: FallersSlide },
        ]),
    ...(stuck(cards).length > 0 ? [{ key: 'stuck', Slide: StuckSlide }] : []),
    ...(cards.length > 0 ? [{ key: 'grades', Slide: GradesSlide }] : []),
    ...(isScored(cards) ? [{ key: 'areas', Slide: AreasSlide }] : []),
    ...(late(cards).length > 0 ? [{ key: 'late', Slide: LateSlide }] : []),
    ...(allPromises(meeting).length > 0 ? [{ key: 'promises', Slide: PromisesSlide }] : []),
  ];
}
