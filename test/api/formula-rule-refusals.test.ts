import { beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { draftOf, inputOf, SAVE, type ShownFormula } from './formula.drafts.js';

let world: World;
let draft: ShownFormula;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  draft = await draftOf(world, await world.as(world.bekasi.people.team));
});

type Input = Readonly<Record<string, unknown>>;
const many = <Row>(count: number, row: (n: number) => Row) =>
  Array.from({ length: count + 1 }, (_, n) => row(n));

const saving = (what: string, wrong: () => Input, code: string, field: string): Refusal => ({
  what,
  variables: () => ({ input: { ...inputOf(draft), ...wrong() } }),
  code,
  field,
});
const invalid = (what: string, wrong: () => Input, field: string) =>
  saving(what, wrong, 'INVALID_INPUT', field);

describe('the rule of a node', () => {
  const node = (wrong: Input) => () => {
    const { nodes } = inputOf(draft);
    return { nodes: [nodes[0], { ...nodes[1], ...wrong }, ...nodes.slice(2)] };
  };
  // prettier-ignore
  refuses(() => world, SAVE, 'team', [
    invalid('too long an expression', node({ expression: longerThan(limits.expressionLength) }), 'nodes.1.expression'),
    invalid('a number for an expression', node({ expression: 1 }), 'expression'),
    invalid('an expression with a character that no text has', node({ expression: '1\0' }), 'expression'),
    invalid('half a character in an expression', node({ expression: '\ud83c' }), 'expression'),
    invalid('too long a least share', node({ minimumAnswered: longerThan(80) }), 'nodes.1.minimumAnswered'),
    invalid('a number for a least share', node({ minimumAnswered: 0.5 }), 'minimumAnswered'),
    invalid('a direction that there is not', node({ direction: 'SIDEWAYS' }), 'direction'),
    invalid('too long a floor', node({ floor: longerThan(80) }), 'nodes.1.floor'),
    invalid('a number for a floor', node({ floor: 0 }), 'floor'),
    invalid('too long a cap', node({ cap: longerThan(80) }), 'nodes.1.cap'),
    invalid('a list for a cap', node({ cap: ['1', '2'] }), 'cap'),
    invalid('half a rounding', node({ rounding: { digits: 2 } }), 'mode'),
    invalid('half a decimal', node({ rounding: { digits: 0.5, mode: 'UP' } }), 'digits'),
    invalid('more decimals than a number counts', node({ rounding: { digits: 2 ** 31, mode: 'UP' } }), 'digits'),
    invalid('a rounding that there is not', node({ rounding: { digits: 2, mode: 'NICELY' } }), 'mode'),
    invalid('a word for what is missing', node({ missing: 'ZERO' }), 'missing'),
    invalid('something else to do with what is missing', node({ missing: { outOfDomain: 'GUESS' } }), 'outOfDomain'),
    invalid('too long a replacement', node({ missing: { replacement: longerThan(80) } }), 'nodes.1.missing.replacement'),
    invalid('a part that there is not', node({ bonus: '1' }), 'bonus'),
  ]);
});

describe('the rule of an indicator', () => {
  const rule = (wrong: Input) => () => ({ indicators: [{ code: 'U.I.1.i.a', ...wrong }] });
  const option = { key: 'YA', value: '1' };
  // prettier-ignore
  refuses(() => world, SAVE, 'team', [
    invalid('a text for the indicators', () => ({ indicators: 'U.I.1.i.a' }), 'indicators'),
    invalid('more indicators than any instrument has', () => ({ indicators: many(2_000, (n) => ({ code: `U.${n}` })) }), 'indicators'),
    invalid('one indicator twice', () => ({ indicators: [{ code: 'U.I.1.i.a', cap: '1' }, { code: 'U.I.1.i.a' }] }), 'indicators'),
    invalid('a rule without a code', rule({ code: undefined }), 'code'),
    invalid('an empty code', rule({ code: '' }), 'indicators.0.code'),
    invalid('too long a code', rule({ code: longerThan(limits.codeLength) }), 'indicators.0.code'),
    invalid('too long an expression', rule({ expression: longerThan(limits.expressionLength) }), 'indicators.0.expression'),
    invalid('too long a floor', rule({ floor: longerThan(80) }), 'indicators.0.floor'),
    invalid('too long a cap', rule({ cap: longerThan(80) }), 'indicators.0.cap'),
    invalid('a direction that there is not', rule({ direction: 1 }), 'direction'),
    invalid('a text for a rounding', rule({ rounding: '2' }), 'rounding'),
    invalid('a scale that is an object of its options', rule({ scale: { YA: '1' } }), 'key'),
    invalid('more options than there are', rule({ scale: many(limits.optionsPerScale, (n) => ({ key: `${n}`, value: '1' })) }), 'indicators.0.scale'),
    invalid('one option twice', rule({ scale: [option, option] }), 'indicators'),
    invalid('an option without a value', rule({ scale: [{ key: 'YA' }] }), 'value'),
    invalid('an option that is null', rule({ scale: [null] }), 'scale'),
    invalid('too long an option', rule({ scale: [{ ...option, key: longerThan(limits.codeLength) }] }), 'indicators.0.scale.0.key'),
    invalid('too long a value', rule({ scale: [{ ...option, value: longerThan(80) }] }), 'indicators.0.scale.0.value'),
  ]);
});

describe('what expressions name', () => {
  const parameter = { name: 'bonus', value: '1' };
  const row = { from: '0', to: '1', value: '1' };
  const table = (wrong: Input) => () => ({ tables: [{ name: 'capaian', rows: [row], ...wrong }] });
  // prettier-ignore
  refuses(() => world, SAVE, 'team', [
    invalid('an object for the parameters', () => ({ parameters: { bonus: '1' } }), 'name'),
    invalid('too many parameters', () => ({ parameters: many(limits.parametersPerFormula, (n) => ({ name: `p${n}`, value: '1' })) }), 'parameters'),
    invalid('one parameter twice', () => ({ parameters: [parameter, { ...parameter, name: ' bonus' }] }), 'parameters'),
    invalid('too long a name', () => ({ parameters: [{ ...parameter, name: longerThan(limits.codeLength) }] }), 'parameters.0.name'),
    invalid('a parameter without a name', () => ({ parameters: [{ value: '1' }] }), 'name'),
    invalid('a parameter without a value', () => ({ parameters: [{ name: 'bonus' }] }), 'value'),
    invalid('a number for a parameter', () => ({ parameters: [{ ...parameter, value: 1 }] }), 'value'),
    invalid('too long a parameter', () => ({ parameters: [{ ...parameter, value: longerThan(80) }] }), 'parameters.0.value'),
    invalid('too many tables', () => ({ tables: many(limits.tablesPerFormula, (n) => ({ name: `t${n}`, rows: [row] })) }), 'tables'),
    invalid('one table twice', () => ({ tables: [{ name: 'a', rows: [row] }, { name: 'a', rows: [] }] }), 'tables'),
    invalid('too long a name of a table', table({ name: longerThan(limits.codeLength) }), 'tables.0.name'),
    invalid('a table without rows', table({ rows: undefined }), 'rows'),
    invalid('too many rows', table({ rows: many(limits.rowsPerTable, () => row) }), 'tables.0.rows'),
    invalid('a row without a value', table({ rows: [{ from: '0', to: '1' }] }), 'value'),
    invalid('a number for a bound', table({ rows: [{ ...row, from: 0 }] }), 'from'),
    invalid('too long a lower bound', table({ rows: [{ ...row, from: longerThan(80) }] }), 'tables.0.rows.0.from'),
    invalid('too long an upper bound', table({ rows: [{ ...row, to: longerThan(80) }] }), 'tables.0.rows.0.to'),
    invalid('too long a value of a row', table({ rows: [{ ...row, value: longerThan(80) }] }), 'tables.0.rows.0.value'),
  ]);
});

describe('the comparisons that weights were found by', () => {
  const answer = { first: 'U.I.1', second: 'U.I.2', ratio: '3' };
  const below = { parentCode: 'U.I', answers: [answer] };
  const answers =
    (...own: readonly unknown[]) =>
    () => ({ comparisons: [{ parentCode: 'U.I', answers: own }] });
  // prettier-ignore
  refuses(() => world, SAVE, 'team', [
    invalid('an object by parent', () => ({ comparisons: { 'U.I': [answer] } }), 'answers'),
    invalid('more nodes than any instrument has', () => ({ comparisons: many(2_000, (n) => ({ parentCode: `U.${n}`, answers: [] })) }), 'comparisons'),
    invalid('one node twice', () => ({ comparisons: [below, below] }), 'comparisons'),
    invalid('the top level twice', () => ({ comparisons: [{ answers: [] }, { parentCode: null, answers: [] }] }), 'comparisons'),
    invalid('an empty code of a node', () => ({ comparisons: [{ ...below, parentCode: '' }] }), 'comparisons.0.parentCode'),
    invalid('too long a code of a node', () => ({ comparisons: [{ ...below, parentCode: longerThan(limits.codeLength) }] }), 'comparisons.0.parentCode'),
    invalid('a node without answers', () => ({ comparisons: [{ parentCode: 'U.I' }] }), 'answers'),
    invalid('more answers than pairs', answers(...many(limits.comparisonsPerFamily, () => answer)), 'comparisons.0.answers'),
    invalid('an answer that is null', answers(null), 'answers'),
    invalid('an answer about nothing', answers({ ...answer, first: '' }), 'comparisons.0.answers.0.first'),
    invalid('an answer about one alone', answers({ first: 'U.I.1', ratio: '3' }), 'second'),
    invalid('too long a code', answers({ ...answer, second: longerThan(limits.codeLength) }), 'comparisons.0.answers.0.second'),
    invalid('a number for a ratio', answers({ ...answer, ratio: 3 }), 'ratio'),
    invalid('too long a ratio', answers({ ...answer, ratio: longerThan(80) }), 'comparisons.0.answers.0.ratio'),
  ]);
});

describe('what is missing anywhere', () => {
  const missing = (wrong: Input) => () => ({ missing: { ...draft.missing, ...wrong } });
  // prettier-ignore
  refuses(() => world, SAVE, 'team', [
    invalid('something else to do with what a scale gives no value', missing({ outOfDomain: 'GUESS' }), 'outOfDomain'),
    invalid('a number for a replacement', missing({ replacement: 0.5 }), 'replacement'),
    invalid('too long a replacement', missing({ replacement: longerThan(80) }), 'missing.replacement'),
  ]);
});
