import type { RequestContext } from '../context.js';
import { effectsOf } from './effects.js';
import { cardsByUnit } from './innovation.loader.js';
import type { Innovation, InnovationEffect } from './innovation.type.js';

/**
 * What the indicators of an innovation were worth before it and since.
 *
 * @throws DomainError `SEAL_BROKEN`.
 */
export async function readEffects(
  ctx: RequestContext,
  { indicators, startedOn, unitId }: Innovation,
): Promise<InnovationEffect[]> {
  if (indicators.length === 0) return [];
  const cards = startedOn === null ? [] : await cardsByUnit(ctx).load(unitId);
  const codes = indicators.map(({ code }) => code);
  return effectsOf(cards, codes, startedOn).map(({ before, since }, index) => ({
    indicator: indicators[index]!,
    before,
    since: [...since],
  }));
}
