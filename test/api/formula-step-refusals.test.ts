import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import {
  APPROVE,
  approved,
  draftOf,
  PROPOSE,
  proposed,
  PUBLISH,
  RETURN,
  saved,
  secondOf,
  type ShownFormula,
} from './formula.drafts.js';

let world: World;
let team: Client;
let second: Client;
let draft: ShownFormula;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  second = await world.as(await secondOf(world.bekasi));
  team = await world.as(world.bekasi.people.team);
});

/**
 * One formula serves all: whatever was left of it, it is a draft again, and then what is said of it. What is refused
 * changes nothing, so that once is enough for all refusals of the same state.
 */
const given =
  (then: () => Promise<unknown> = () => Promise.resolve()) =>
  async (): Promise<void> => {
    draft = await backToDraft(await draftOf(world, team));
    await then();
  };
async function backToDraft(formula: ShownFormula): Promise<ShownFormula> {
  if (formula.status === 'DRAFT') return formula;
  const { id, version } = formula;
  const { data } = await team.send(RETURN, { input: { id, version, note: 'Lagi' } });
  return data['returnFormula'] as ShownFormula;
}
const proposedBy = (person: () => Client) =>
  given(async () => (draft = await proposed(person(), draft)));
const andApproved = given(async () => (draft = await approved(world, team, draft)));

type Input = Readonly<Record<string, unknown>>;
const others = ['agent', 'head', 'evaluator', 'lead', 'leader', 'analyst', 'admin'] as const;

/** What is wrong with the input of any step: which formula, which version, who asks. */
function refusesCommon(document: string, right: () => Input) {
  const step = (
    what: string,
    wrong: () => Input,
    code: string,
    field?: string,
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: () => ({ input: { ...right(), ...wrong() } }),
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });
  // prettier-ignore
  refuses(() => world, document, 'team', [
    step('a missing id', () => ({ id: undefined }), 'INVALID_INPUT', 'id'),
    step('an id of the wrong type', () => ({ id: { revision: 2 } }), 'INVALID_INPUT', 'id'),
    step('an id that is none', () => ({ id: '2' }), 'NOT_FOUND', 'id'),
    step('an unknown id', () => ({ id: randomUUID() }), 'NOT_FOUND', 'id'),
    step('another kabupaten’s formula', () => ({ id: world.karawang.formula.id }), 'NOT_FOUND', 'id'),
    step('a formula that is published already', () => ({ id: world.bekasi.formula.id }), 'FORMULA_PUBLISHED', 'id'),
    step('a missing version', () => ({ version: null }), 'INVALID_INPUT', 'version'),
    step('a word for a version', () => ({ version: 'dua' }), 'INVALID_INPUT', 'version'),
    step('a version that is gone', () => ({ version: draft.version - 1 }), 'CONFLICT', 'version'),
    ...others.map((name) => step(`the ${name}`, () => ({}), 'FORBIDDEN', undefined, name)),
  ]);
}

/** What is wrong with the words that a step asks for. */
function refusesWords(document: string, right: () => Input, field: string, length: number) {
  const words = (what: string, text: unknown, code: string): Refusal => ({
    what,
    variables: () => ({ input: { ...right(), [field]: text } }),
    code,
    field,
  });
  refuses(() => world, document, 'team', [
    words(`a missing ${field}`, undefined, 'INVALID_INPUT'),
    words(`an empty ${field}`, '', 'REASON_REQUIRED'),
    words(`a ${field} of spaces`, ' \n ', 'REASON_REQUIRED'),
    words(`too long a ${field}`, longerThan(length), 'INVALID_INPUT'),
    words(`a ${field} of the wrong type`, 12, 'INVALID_INPUT'),
  ]);
}

/** States in which the step has nothing to begin with. */
function refusesStates(
  document: string,
  right: () => Input,
  states: Readonly<Record<string, string>>,
) {
  const leading: Readonly<Record<string, () => Promise<void>>> = {
    draft: given(),
    proposal: proposedBy(() => second),
    'formula that is approved': andApproved,
  };
  for (const [state, code] of Object.entries(states)) {
    describe(`given a ${state}`, () => {
      beforeAll(leading[state]!);
      refuses(() => world, document, 'team', [
        { what: 'it', variables: () => ({ input: right() }), code, field: 'id' },
      ]);
    });
  }
}

const at = () => ({ id: draft.id, version: draft.version });
const withReason = () => ({ ...at(), reason: 'Rapat 12 Juli' });
const withNote = () => ({ ...at(), note: 'Bobotnya belum disepakati' });

describe('proposing', () => {
  beforeAll(given());
  refusesCommon(PROPOSE, withReason);
  refusesWords(PROPOSE, withReason, 'reason', limits.reasonLength);
  refusesStates(PROPOSE, withReason, {
    proposal: 'FORMULA_PROPOSED',
    'formula that is approved': 'FORMULA_PROPOSED',
  });

  describe('with a mistake in it', () => {
    beforeEach(given());
    const refusedWith = async (formula: ShownFormula | null) => {
      const { id, version } = formula!;
      const { code, field, errors } = await team.send(PROPOSE, {
        input: { id, version, reason: 'Rapat 12 Juli' },
      });
      const { nodeCode, count } = errors?.[0]?.extensions ?? {};
      // Back to what the regulation says, for the next test.
      const { formula: mended } = await saved(team, { ...draft, version });
      expect(mended?.status).toBe('DRAFT');
      return { code, field, nodeCode, count };
    };
    const invalid = { code: 'FORMULA_INVALID' };

    test('names the node whose weight cannot be read', async () => {
      const { formula } = await saved(team, draft, { 'U.I.1': 'abc' });
      expect(await refusedWith(formula)).toEqual({ ...invalid, field: 'nodes', nodeCode: 'U.I.1', count: 1 });
    }); // prettier-ignore

    test('names the first in the order of the instrument where there are several', async () => {
      // U.I no longer is the sum of its parts, nor is U.I.2 that of its own.
      const { formula } = await saved(team, draft, { 'U.I.2': '7' });
      expect(await refusedWith(formula)).toEqual({ ...invalid, field: 'nodes', nodeCode: 'U.I', count: 2 });
    }); // prettier-ignore

    test('names no node where all of them together are wrong', async () => {
      const doubled = { 'U.I': '20', 'U.I.1': '8', 'U.I.1.i': '8', 'U.I.2': '12', 'U.I.2.i': '12' };
      const { formula } = await saved(team, draft, doubled);
      expect(await refusedWith(formula)).toEqual({ ...invalid, field: 'nodes', count: 1 });
    });

    test('names the grade where the grades are wrong', async () => {
      const gradeBands = draft.gradeBands.map((one, n) => (n === 2 ? { ...one, lower: 'x' } : one));
      const { formula } = await saved(team, { ...draft, gradeBands });
      expect(await refusedWith(formula)).toEqual({ ...invalid, field: 'gradeBands.2.lower', count: 1 });
    }); // prettier-ignore
  });
});

describe('approving', () => {
  describe('what the second person proposed', () => {
    beforeAll(proposedBy(() => second));
    refusesCommon(APPROVE, at);
  });
  describe('what one proposed oneself', () => {
    beforeAll(proposedBy(() => team));
    refuses(() => world, APPROVE, 'team', [
      { what: 'it', variables: () => ({ input: at() }), code: 'OWN_PROPOSAL', field: 'id' },
    ]);
  });
  refusesStates(APPROVE, at, {
    draft: 'FORMULA_NOT_PROPOSED',
    'formula that is approved': 'FORMULA_NOT_PROPOSED',
  });
});

describe('sending back', () => {
  describe('a proposal', () => {
    beforeAll(proposedBy(() => second));
    refusesCommon(RETURN, withNote);
    refusesWords(RETURN, withNote, 'note', limits.noteLength);
  });
  refusesStates(RETURN, withNote, { draft: 'FORMULA_NOT_PROPOSED' });
});

describe('publishing', () => {
  describe('what is approved', () => {
    beforeAll(andApproved);
    refusesCommon(PUBLISH, withReason);
    refusesWords(PUBLISH, withReason, 'reason', limits.reasonLength);
  });
  refusesStates(PUBLISH, withReason, {
    draft: 'FORMULA_NOT_APPROVED',
    proposal: 'FORMULA_NOT_APPROVED',
  });
});
