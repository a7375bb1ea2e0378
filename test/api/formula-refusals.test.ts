import { randomUUID } from 'node:crypto';
import { beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { smallInstrument } from '../builders/small-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { DRAFT, draftOf, inputOf, SAVE, type ShownFormula } from './formula.drafts.js';

let world: World;
let draft: ShownFormula;
/** An instrument that nobody has made a formula for. */
let bareInstrumentId: string;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  const { em, kabupaten } = world.bekasi;
  bareInstrumentId = storeInstrument(em, kabupaten.id, { ...smallInstrument, code: 'bare' }).id;
  await em.flush();
  draft = await draftOf(world, await world.as(world.bekasi.people.team));
});

type Input = Readonly<Record<string, unknown>>;
const others = ['agent', 'head', 'evaluator', 'lead', 'leader', 'analyst', 'admin'] as const;

describe('beginning a draft', () => {
  const beginning = (
    what: string,
    instrumentId: () => unknown,
    code: string,
    field?: string,
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: () => ({ instrumentId: instrumentId() }),
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });
  // prettier-ignore
  refuses(() => world, DRAFT, 'team', [
    beginning('no instrument', () => undefined, 'INVALID_INPUT', 'instrumentId'),
    beginning('an instrument that is null', () => null, 'INVALID_INPUT', 'instrumentId'),
    beginning('an instrument of the wrong type', () => ({ code: 'small-unit' }), 'INVALID_INPUT', 'instrumentId'),
    beginning('an instrument by its code', () => 'small-unit', 'NOT_FOUND', 'instrumentId'),
    beginning('an unknown instrument', () => randomUUID(), 'NOT_FOUND', 'instrumentId'),
    beginning('an instrument of another kabupaten', () => world.karawang.instrument.id, 'NOT_FOUND', 'instrumentId'),
    beginning('an instrument without a formula to begin from', () => bareInstrumentId, 'FORMULA_INVALID', 'instrumentId'),
    ...others.map((name) => beginning(`the ${name}`, () => world.bekasi.instrument.id, 'FORBIDDEN', undefined, name)),
  ]);
});

describe('saving a draft', () => {
  const saving = (
    what: string,
    wrong: (input: ReturnType<typeof inputOf>) => Input,
    code: string,
    field?: string,
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: () => {
      const input = inputOf(draft);
      return { input: { ...input, ...wrong(input) } };
    },
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });
  const node =
    (wrong: Input) =>
    ({ nodes }: ReturnType<typeof inputOf>) => ({
      nodes: [...nodes.slice(0, 2), { ...nodes[2], ...wrong }, ...nodes.slice(3)],
    });
  const band =
    (wrong: Input) =>
    ({ gradeBands }: ReturnType<typeof inputOf>) => ({
      gradeBands: [gradeBands[0], { ...gradeBands[1], ...wrong }, ...gradeBands.slice(2)],
    });
  // prettier-ignore
  refuses(() => world, SAVE, 'team', [
    saving('a missing id', () => ({ id: undefined }), 'INVALID_INPUT', 'id'),
    saving('an id that is none', () => ({ id: '1' }), 'NOT_FOUND', 'id'),
    saving('an unknown id', () => ({ id: randomUUID() }), 'NOT_FOUND', 'id'),
    saving('another kabupaten’s formula', () => ({ id: world.karawang.formula.id }), 'NOT_FOUND', 'id'),
    saving('a formula that is published', () => ({ id: world.bekasi.formula.id }), 'FORMULA_PUBLISHED', 'id'),
    saving('a formula that is published, whatever version is given', () => ({ id: world.bekasi.formula.id, version: 9 }), 'FORMULA_PUBLISHED', 'id'),
    saving('a missing version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    saving('a version of the wrong type', () => ({ version: '1' }), 'INVALID_INPUT', 'version'),
    saving('a version that is gone', ({ version }) => ({ version: version - 1 }), 'CONFLICT', 'version'),
    saving('a version that is yet to come', ({ version }) => ({ version: version + 1 }), 'CONFLICT', 'version'),
    saving('a missing title', () => ({ title: undefined }), 'INVALID_INPUT', 'title'),
    saving('an empty title', () => ({ title: '' }), 'INVALID_INPUT', 'title'),
    saving('a title of spaces', () => ({ title: '  ' }), 'INVALID_INPUT', 'title'),
    saving('too long a title', () => ({ title: longerThan(limits.titleLength) }), 'INVALID_INPUT', 'title'),
    saving('missing nodes', () => ({ nodes: undefined }), 'INVALID_INPUT', 'nodes'),
    saving('a text for nodes', () => ({ nodes: 'U.I' }), 'INVALID_INPUT', 'nodes'),
    saving('more nodes than any instrument has', ({ nodes }) => ({ nodes: Array.from({ length: 2_001 }, () => nodes[0]) }), 'INVALID_INPUT', 'nodes'),
    saving('one node twice', ({ nodes }) => ({ nodes: [...nodes, nodes[0]] }), 'INVALID_INPUT', 'nodes'),
    saving('a node without a code', node({ code: undefined }), 'INVALID_INPUT', 'code'),
    saving('a node with an empty code', node({ code: '' }), 'INVALID_INPUT', 'nodes.2.code'),
    saving('a node with too long a code', node({ code: longerThan(limits.codeLength) }), 'INVALID_INPUT', 'nodes.2.code'),
    saving('a node without a weight', node({ weight: undefined }), 'INVALID_INPUT', 'weight'),
    saving('a number for a weight', node({ weight: 4 }), 'INVALID_INPUT', 'weight'),
    saving('too long a weight', node({ weight: longerThan(80) }), 'INVALID_INPUT', 'nodes.2.weight'),
    saving('a weight with a character that no text has', node({ weight: '4\0' }), 'INVALID_INPUT', 'weight'),
    saving('half a character in a weight', node({ weight: '4\ud83c' }), 'INVALID_INPUT', 'weight'),
    saving('a status of weights that there is not', node({ weightStatus: 'GUESSED' }), 'INVALID_INPUT', 'weightStatus'),
    saving('a way to add up that there is not', node({ aggregation: 'MEDIAN' }), 'INVALID_INPUT', 'aggregation'),
    saving('no word on what is missing', () => ({ missing: undefined }), 'INVALID_INPUT', 'missing'),
    saving('half a word on what is missing', () => ({ missing: { unanswered: 'ZERO', notApplicable: 'ZERO' } }), 'INVALID_INPUT', 'divideByZero'),
    saving('something else to do with what is missing', ({ missing }) => ({ missing: { ...missing, unanswered: 'GUESS' } }), 'INVALID_INPUT', 'unanswered'),
    saving('no word on what grades are compared with', () => ({ gradeBasis: null }), 'INVALID_INPUT', 'gradeBasis'),
    saving('grades compared with something else', () => ({ gradeBasis: 'LUCK' }), 'INVALID_INPUT', 'gradeBasis'),
    saving('missing grades', () => ({ gradeBands: undefined }), 'INVALID_INPUT', 'gradeBands'),
    saving('more grades than there are', ({ gradeBands }) => ({ gradeBands: Array.from({ length: 21 }, () => gradeBands[0]) }), 'INVALID_INPUT', 'gradeBands'),
    saving('too long a grade', band({ grade: longerThan(10) }), 'INVALID_INPUT', 'gradeBands.1.grade'),
    saving('too long a predicate', band({ predicate: longerThan(limits.nameLength) }), 'INVALID_INPUT', 'gradeBands.1.predicate'),
    saving('half a character in a predicate', band({ predicate: 'Baik \ud83c' }), 'INVALID_INPUT', 'predicate'),
    saving('too long a bound', band({ lower: longerThan(80) }), 'INVALID_INPUT', 'gradeBands.1.lower'),
    saving('a number for a bound', band({ lower: 60 }), 'INVALID_INPUT', 'lower'),
    saving('a text for whether the bound belongs to it', band({ lowerInclusive: 'ya' }), 'INVALID_INPUT', 'lowerInclusive'),
    saving('a missing word on whether the bound stands in', band({ inferred: undefined }), 'INVALID_INPUT', 'inferred'),
    ...others.map((name) => saving(`the ${name}`, () => ({}), 'FORBIDDEN', undefined, name)),
  ]);
});
