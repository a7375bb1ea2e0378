import type { SampleSize } from '../../schema/agreement/index.js';
import { InvalidInput } from '../errors/domain-error.js';
import { idOf } from '../support/load.js';
import { freshSeed, type SamplePlan } from './sample.js';
import type { DrawSecondScoringsInput } from './second-scoring.input.js';

/**
 * An input as a plan, with a seed.
 *
 * @throws InvalidInput where it names neither a count nor a share, or both, or nobody and nothing to draw from.
 */
export function planOf(input: DrawSecondScoringsInput): SamplePlan {
  const { evaluatorIds, unitIds, areaCodes } = input;
  for (const field of ['evaluatorIds', 'unitIds', 'areaCodes'] as const) {
    if (input[field]?.length === 0) throw new InvalidInput(field, 'MISSING');
  }
  return {
    periodId: idOf('Period', input.periodId, 'periodId'),
    size: sizeOf(input),
    seed: input.seed ?? freshSeed(),
    scope: {
      evaluatorIds: evaluatorIds?.map((id) => idOf('Person', id, 'evaluatorIds')) ?? null,
      unitIds: unitIds?.map((id) => idOf('Unit', id, 'unitIds')) ?? null,
      areaCodes: areaCodes ?? null,
    },
  };
}

function sizeOf({ count, share }: DrawSecondScoringsInput): SampleSize {
  if (count == null && share == null) throw new InvalidInput('count', 'MISSING');
  if (count != null && share != null) throw new InvalidInput('share', 'MALFORMED');
  return count != null ? { kind: 'COUNT', count } : { kind: 'SHARE', share: share! };
}
