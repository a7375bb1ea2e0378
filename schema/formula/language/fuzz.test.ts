import { describe, expect, test } from 'vitest';
import { columnOf, scopeOf, type World } from '../../../test/scoring/expression-world.js';
import { limits } from '../../limits.js';
import { checkExpression } from './check.js';
import { compileExpression } from './compile.js';
import { run } from './evaluate.js';
import { partsOf, type Expression } from './expression.js';
import type { Form } from './form.js';
import { functions } from './functions.js';
import { printExpression } from './print.js';
import { referencesOf } from './references.js';
import { parse } from './syntax.js';

/** How many texts are tried; each takes about a tenth of a millisecond. */
const texts = 100_000;

const world: World = {
  children: [
    { code: 'A.1', weight: 2 },
    { code: 'A.2', weight: 0.5 },
  ],
  counts: ['x1'],
  parameters: { threshold: 0.8 },
  tables: { bands: { rows: [{ from: null, to: null, value: 1 }] } },
  members: {
    unanswered: { countAs: 0 },
    not_applicable: 'EXCLUDE',
    divide_by_zero: 'PROPAGATE',
    out_of_domain: 'EXCLUDE',
    cohort_open: 'PROPAGATE',
  },
  rows: [
    { scores: [0.5, 'unanswered'], counts: [3], group: 1 },
    { scores: ['not_applicable', 1], counts: [0], group: 2 },
    { scores: [0.25, 0], counts: ['divide_by_zero'], group: 1 },
  ],
};
const scope = scopeOf(world);

const forms: readonly Form[] = ['canonical', 'id', 'en'];
const sound = [
  'IF([A.1] > 0.8; MIN(1; [A.2] / [x1]); MISSING())',
  'WMEAN(children; children.weight) + CMEAN([A.1]) - 80%',
  'LOOKUP([A.1].points; bands) * threshold ^ 2',
  '((1 + 2) * (3 - 4) / -5)',
];
const words = [
  ...functions.map(({ name }) => `${name}(`),
  ...'[A.1] [A.2].weight [x1] [nope] children children.points threshold bands'.split(' '),
  ...'+ - * / ^ = <> <= ( ) ) ) ; ; , . [ ] %'.split(' '),
  ...'0 1 0.8 0,8 12.5 1e9 TRUE " é \u{1f600} \u0000'.split(' '),
  ' ',
  '\n',
];

/** Park and Miller's minimal generator: the same texts in every run. */
function makeDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

function makeText(roll: (sides: number) => number): string {
  if (roll(3) === 0) {
    return Array.from({ length: roll(20) }, () => words[roll(words.length)]).join('');
  }
  let text = sound[roll(sound.length)]!;
  for (let edits = roll(4); edits > 0; edits -= 1) {
    const at = roll(text.length + 1);
    const inserted = roll(3) === 0 ? '' : words[roll(words.length)]!;
    text = text.slice(0, at) + inserted + text.slice(at + roll(4));
  }
  return text;
}

/** An `expect` for each of so many texts would take longer than all that is held here. */
function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** The whole way of a text, as far as it gets. */
function walk(text: string, form: Form): 'refused' | 'faulty' | 'ran' {
  const { expression, mistakes } = parse(text, form);
  for (const { span } of mistakes) {
    hold(span.from >= 0 && span.to <= text.length, 'A mistake lies within its text');
  }
  if (expression === null) {
    hold(mistakes.length > 0, 'What is refused has a mistake');
    return 'refused';
  }
  hold(sizeOf(expression) <= limits.expressionNodes, 'An expression is not too large');
  const found = checkExpression(expression, scope);
  referencesOf(expression, scope);
  if (mistakes.length > 0) return 'faulty';

  const stored = printExpression(expression, 'canonical');
  hold(parse(stored, 'canonical').mistakes.length === 0, 'What is stored can be read');
  if (found.length > 0) return 'faulty';

  const program = compileExpression(expression, scope);
  const columns = program.inputs.map((input) => columnOf(world, input));
  const { values } = run(program, columns, world.rows.length, [1, 2, 1]);
  hold(values.every(Number.isFinite), 'What comes out is a number');
  return 'ran';
}

function sizeOf(expression: Expression): number {
  return partsOf(expression).reduce((sum, part) => sum + sizeOf(part), 1);
}

describe('whatever is typed', () => {
  test('is read, checked, printed and run within bounds, and never throws', () => {
    const roll = makeDice(20_260_131);
    const ends = { refused: 0, faulty: 0, ran: 0 };
    for (let place = 0; place < texts; place += 1) {
      const text = makeText(roll);
      const form = forms[roll(forms.length)]!;
      try {
        ends[walk(text, form)] += 1;
      } catch (cause) {
        throw new Error(`${form}: ${JSON.stringify(text)}`, { cause });
      }
    }
    // Each end is met often enough to mean something.
    for (const end of Object.values(ends)) expect(end).toBeGreaterThan(texts / 200);
  });

  test.each([
    '(',
    '-',
    '[',
    'IF(',
    '1+',
    '1^',
    ')',
    '1;',
    '@',
    'SUM(1;',
    '(1 1',
    '[A.1].',
    '1%',
    ' ',
  ])('may repeat "%s" up to the longest text and beyond', (word) => {
    for (const length of [limits.expressionLength, limits.expressionLength + 1, 100_000]) {
      const text = word.repeat(Math.ceil(length / word.length)).slice(0, length);
      const { mistakes } = parse(text, 'id');
      expect(mistakes.length).toBeGreaterThan(0);
      walk(text, 'id');
    }
  });
});
