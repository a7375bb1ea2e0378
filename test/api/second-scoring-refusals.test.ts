import { randomUUID } from 'node:crypto';
import { beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { refuses } from '../builders/refusals.js';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { CANCEL, CLOSE_ROUND, DRAW, SCORE, WITHDRAW_SCORE } from './second-scoring.desk.js';

let world: World;
let bekasi: ReviewedTenant;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  bekasi = await addReviewedWork(world, world.bekasi);
});

const invalid = 'INVALID_INPUT';

describe('a draw', () => {
  const input = (other: Readonly<Record<string, unknown>>) => () => ({
    input: { periodId: bekasi.period.id, count: 1, minutesPerAnswer: 3, ...other },
  });
  refuses(() => world, DRAW, 'lead', [
    { what: 'an evaluator who draws', as: 'evaluator', variables: input({}), code: 'FORBIDDEN' },
    { what: 'the administrator', as: 'admin', variables: input({}), code: 'FORBIDDEN' },
    { what: 'a second one while one is open', variables: input({}), code: 'SECOND_SCORING_OPEN', field: 'periodId' }, // prettier-ignore
    { what: 'neither a count nor a share', variables: input({ count: null }), code: invalid, field: 'count' }, // prettier-ignore
    { what: 'both', variables: input({ share: 0.5 }), code: invalid, field: 'share' },
    { what: 'none', variables: input({ count: 0 }), code: invalid, field: 'count' },
    { what: 'more than a round takes', variables: input({ count: limits.secondScoringsPerRound + 1 }), code: invalid, field: 'count' }, // prettier-ignore
    { what: 'a share of nothing', variables: input({ count: null, share: 0 }), code: invalid, field: 'share' }, // prettier-ignore
    { what: 'more than everything', variables: input({ count: null, share: 1.1 }), code: invalid, field: 'share' }, // prettier-ignore
    { what: 'a seed below zero', variables: input({ seed: -1 }), code: invalid, field: 'seed' },
    { what: 'no time for an answer', variables: input({ minutesPerAnswer: 0 }), code: invalid, field: 'minutesPerAnswer' }, // prettier-ignore
    { what: 'nobody to draw of', variables: input({ evaluatorIds: [] }), code: invalid, field: 'evaluatorIds' }, // prettier-ignore
    { what: 'an area with a code of 41 letters', variables: input({ areaCodes: ['x'.repeat(41)] }), code: invalid, field: 'areaCodes' }, // prettier-ignore
    { what: 'a period that is none', variables: input({ periodId: 'x' }), code: 'NOT_FOUND', field: 'periodId' }, // prettier-ignore
    { what: 'the period of another kabupaten', variables: () => ({ input: { periodId: world.karawang.period.id, count: 1, minutesPerAnswer: 3 } }), code: 'NOT_FOUND', field: 'periodId' }, // prettier-ignore
    { what: 'a unit that is none', variables: input({ unitIds: ['x'] }), code: 'NOT_FOUND', field: 'unitIds' }, // prettier-ignore
  ]);
});

describe('a score', () => {
  const input = (other: Readonly<Record<string, unknown>>) => () => ({
    input: { id: bekasi.secondScoring.id, version: 1, optionKey: 'YA', ...other },
  });
  refuses(() => world, SCORE, 'idleEvaluator', [
    { what: 'the first evaluator', as: 'evaluator', variables: input({}), code: 'NOT_FOUND', field: 'id' }, // prettier-ignore
    { what: 'an analyst', as: 'analyst', variables: input({}), code: 'FORBIDDEN' },
    { what: 'no value', variables: input({ optionKey: null }), code: invalid, field: 'optionKey' },
    { what: 'an option that the indicator has not', variables: input({ optionKey: 'B' }), code: invalid, field: 'optionKey' }, // prettier-ignore
    { what: 'a value where an option is asked for', variables: input({ optionKey: null, value: 1 }), code: invalid, field: 'value' }, // prettier-ignore
    { what: 'a remark that is too long', variables: input({ note: 'x'.repeat(limits.noteLength + 1) }), code: invalid, field: 'note' }, // prettier-ignore
    { what: 'a version that is not there any more', variables: input({ version: 2 }), code: 'CONFLICT', field: 'version' }, // prettier-ignore
    { what: 'a scoring that is none', variables: input({ id: randomUUID() }), code: 'NOT_FOUND', field: 'id' }, // prettier-ignore
    { what: 'an id that is none', variables: input({ id: 'x' }), code: 'NOT_FOUND', field: 'id' },
  ]);
});

describe('taking a score back', () => {
  refuses(() => world, WITHDRAW_SCORE, 'idleEvaluator', [
    { what: 'where nothing is scored', variables: () => ({ id: bekasi.secondScoring.id, version: 1 }), code: 'NOT_FOUND', field: 'id' }, // prettier-ignore
    { what: 'somebody else', as: 'evaluator', variables: () => ({ id: bekasi.secondScoring.id, version: 1 }), code: 'NOT_FOUND', field: 'id' }, // prettier-ignore
  ]);
});

for (const [what, mutation] of [
  ['closing', CLOSE_ROUND],
  ['cancelling', CANCEL],
] as const) {
  describe(what, () => {
    refuses(() => world, mutation, 'lead', [
      { what: 'whoever is not the lead evaluator', as: 'idleEvaluator', variables: () => ({ id: bekasi.secondScoring.roundId, version: 1 }), code: 'FORBIDDEN' }, // prettier-ignore
      { what: 'a version that is not there any more', variables: () => ({ id: bekasi.secondScoring.roundId, version: 2 }), code: 'CONFLICT', field: 'version' }, // prettier-ignore
      { what: 'a round that is none', variables: () => ({ id: randomUUID(), version: 1 }), code: 'NOT_FOUND', field: 'id' }, // prettier-ignore
    ]);
  });
}
