import type { ReviewAreasQuery } from '../graphql/graphql.js';

/**
 * The areas of the instruments of a period, as choices; the same name stands under several codes. Those of
 * the units come first: there is more of them to review.
 */
export function areasOf({ period, instruments }: ReviewAreasQuery) {
  const bound = new Set(period.instruments.map(({ instrument }) => instrument.id));
  return instruments
    .filter(({ id }) => bound.has(id))
    .toSorted((a, b) => Number(b.level === 'UNIT') - Number(a.level === 'UNIT'))
    .flatMap(({ components }) => components)
    .filter(({ kind }) => kind === 'AREA')
    .map(({ code, name }) => ({ id: code, name: `${code} ${name}` }));
}
