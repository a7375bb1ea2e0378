import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, ownNode, scopeOf, type World } from '../../../test/scoring/expression-world.js';
import type { FaultKind } from '../../scoring/value.js';
import { kindOfFault, nodeOfFault, packFault, type Column } from './column.js';
import { compileExpression } from './compile.js';
import { run } from './evaluate.js';
import { operators, type Outcome } from './functions.js';
import { blockRows } from './registers.js';
import type { MemberRule } from './scope.js';
import { parse } from './syntax.js';

type Members = World['members'];

const always = (rule: MemberRule): Members => ({
  unanswered: rule,
  not_applicable: rule,
  divide_by_zero: rule,
  out_of_domain: rule,
  cohort_open: 'PROPAGATE',
});

interface Answers {
  /** Of the children A.1, A.2, … that weigh 1, 2, …. */
  readonly scores?: readonly Outcome[];
  readonly counts?: Readonly<Record<string, Outcome>>;
  readonly members?: Members;
}

const worldOf = ({ scores = [], counts = {}, members = always('EXCLUDE') }: Answers): World => ({
  children: scores.map((_, place) => ({ code: `A.${place + 1}`, weight: place + 1 })),
  counts: Object.keys(counts),
  parameters: { ambang: 0.8 },
  tables: {
    skala: {
      rows: [
        { from: 0, to: 50, value: 0.1 },
        { from: 50, to: 100, value: 0.9 },
      ],
    },
  },
  members,
  rows: [{ scores, counts: Object.values(counts), group: 0 }],
});

const compile = (text: string, world: World) =>
  compileExpression(parse(text, 'canonical').expression!, scopeOf(world));

/** A number, or the kind of a fault and where it arose. */
const valueOf = (text: string, answers: Answers = {}) => {
  const world = worldOf(answers);
  const program = compile(text, world);
  const columns = program.inputs.map((input) => columnOf(world, input));
  const { values, faults } = run(program, columns, 1);
  const fault = faults?.[0] ?? 0;
  if (fault === 0) return values[0];
  const node = nodeOfFault(fault);
  return [kindOfFault(fault), node === ownNode ? 'here' : `A.${node - ownNode}`];
};

describe('an expression comes out', () => {
  test.each<[string, number]>([
    ['2 + 3 * 4 - 10 / 5', 12],
    ['-2 * -3', 6],
    ['2 ^ -1', 0.5],
    ['(2 ^ 3) ^ 2', 64],
    ['15% * 200', 30],
    ['0 * -1', 0],
    ['IF(0.1 + 0.2 = 0.3; 1; 0)', 1],
    ['IF(0.1 + 0.7 >= ambang; 1; 0)', 1],
    ['IF(0.1 + 0.2 > 0.3; 1; 0)', 0],
    ['IF(0.800000001 > ambang; 1; 0)', 1],
    ['IF((1 < 2) = TRUE; 1; 0)', 1],
    ['IF(AND(TRUE; 1 < 2; NOT(FALSE)); 1; 0)', 1],
    ['IF(OR(FALSE; 2 < 1); 1; 0)', 0],
    ['IFS(FALSE; 1; 2 > 1; 2; TRUE; 3)', 2],
    ['ROUND(2.675; 2)', 2.68],
    ['ROUND(-2.5)', -3],
    ['ROUND(1234.5; -2)', 1200],
    ['ROUND(1.005; 2)', 1.01],
    ['ROUNDEVEN(2.5)', 2],
    ['ROUNDEVEN(-3.5)', -4],
    ['ROUNDUP(0.07; 2)', 0.07],
    ['ROUNDUP(-1.21; 1)', -1.3],
    ['ROUNDDOWN(0.29; 2)', 0.29],
    ['ROUNDDOWN(-1.29; 1)', -1.2],
    ['ROUND(2251799813685248.5; 2)', 2251799813685248.5],
    ['CLAMP(1.2; 0; 1)', 1],
    ['RESCALE(3; 1; 5; 100; 0)', 50],
    ['SQRT(0.3 - 0.1 - 0.2)', 0],
    ['(0.3 - 0.1 - 0.2) ^ 0.5', 0],
    ['(-2) ^ (0.1 + 0.2 - 0.3 + 2)', 4],
    ['RESCALE(7; 0; 7; 1000.1; 0.1)', 0.1],
    ['CBRT(27)', 3],
    ['LOOKUP(49.9; skala) + LOOKUP(50; skala) + LOOKUP(100; skala)', 1.9],
    ['SUM(1; 2; 3) - MEAN(1; 2; 3)', 4],
    ['WMEAN(10; 1; 20; 3)', 17.5],
    ['MIN(3; 1; 2) + MAX(3; 1; 2)', 4],
    ['COUNT(1; 2; 3)', 3],
    ['COUNTIF(0.3; 0.1 + 0.2; 0.3)', 1],
    ['GEOMEAN(0; 1)', 0],
    ['HARMEAN(0; 1)', 0],
    ['WGEOMEAN(4; 1; 0; 0)', 4],
  ])('%s is %d', (text, expected) => {
    expect(valueOf(text)).toBeCloseTo(expected, 12);
  });

  test.each<[string, FaultKind]>([
    ['1 / 0', 'divide_by_zero'],
    ['1 / (0.3 - 0.1 - 0.2)', 'divide_by_zero'],
    ['0 ^ -1', 'divide_by_zero'],
    ['0 ^ 0', 'out_of_domain'],
    ['(-2) ^ 0.5', 'out_of_domain'],
    ['10 ^ 308 * 10', 'out_of_domain'],
    ['10 ^ 400', 'out_of_domain'],
    ['EXP(1000)', 'out_of_domain'],
    ['SUM(10 ^ 308; 10 ^ 308)', 'out_of_domain'],
    ['LN(0)', 'out_of_domain'],
    ['LOG10(-1)', 'out_of_domain'],
    ['SQRT(-1)', 'out_of_domain'],
    ['ROUND(1; 16)', 'out_of_domain'],
    ['ROUND(1; 0.5)', 'out_of_domain'],
    ['CLAMP(1; 2; 1)', 'out_of_domain'],
    ['RESCALE(1; 2; 2)', 'divide_by_zero'],
    ['LOOKUP(100.1; skala)', 'out_of_domain'],
    ['LOOKUP(-0.1; skala)', 'out_of_domain'],
    ['IFS(FALSE; 1)', 'out_of_domain'],
    ['WMEAN(1; 0; 2; 0)', 'divide_by_zero'],
    ['WMEAN(1; -1; 2; 2)', 'out_of_domain'],
    ['GEOMEAN(1; -1)', 'out_of_domain'],
    ['MISSING()', 'unanswered'],
    ['NOTAPPLICABLE()', 'not_applicable'],
  ])('%s is %s, which arises here', (text, kind) => {
    expect(valueOf(text)).toEqual([kind, 'here']);
  });

  test('from counts and children of the node', () => {
    const answers = { scores: [0.5, 1], counts: { x1: 8, x2: 2 } };
    expect(valueOf('[x2] / [x1] + [A.1] + [A.2].points + [A.2].weight', answers)).toBe(4.75);
    expect(valueOf('WMEAN(children; children.weight) * 3', answers)).toBe(2.5);
    expect(valueOf('SUM(children.points)', answers)).toBe(2.5);
  });
});

describe('a fault', () => {
  const scores = ['unanswered', 1, 'not_applicable'] as const;

  test('travels upwards with the node where it arose; the first one wins', () => {
    expect(valueOf('[A.2] + 2 * [A.1]', { scores })).toEqual(['unanswered', 'A.1']);
    expect(valueOf('[A.3] - [A.1]', { scores })).toEqual(['not_applicable', 'A.3']);
    expect(valueOf('(-[A.1]) ^ 2 + 1 / 0', { scores })).toEqual(['unanswered', 'A.1']);
    expect(valueOf('CLAMP(1; [A.3]; [A.1])', { scores })).toEqual(['not_applicable', 'A.3']);
    expect(valueOf('IF([A.1] > 0; 1; 0)', { scores })).toEqual(['unanswered', 'A.1']);
  });

  test('in the branch that is not chosen does nothing', () => {
    expect(valueOf('IF([A.2] > 0; 1; [A.1])', { scores })).toBe(1);
    expect(valueOf('IF([A.2] > 1; [A.1]; 1)', { scores })).toBe(1);
    expect(valueOf('IF([A.2] > 0; [A.1]; 1)', { scores })).toEqual(['unanswered', 'A.1']);
    expect(valueOf('IFS([A.2] = 1; 5; [A.1] = 1; [A.3])', { scores })).toBe(5);
    expect(valueOf('IFS([A.2] = 0; 5; [A.1] = 1; 6)', { scores })).toEqual(['unanswered', 'A.1']);
  });

  test('is caught where the expression says so', () => {
    expect(valueOf('IFMISSING([A.1]; 0.5) + IFMISSING([A.3]; 0.5)', { scores })).toBe(1);
    expect(valueOf('IFMISSING(1 / 0; 0.5)', { scores })).toEqual(['divide_by_zero', 'here']);
    expect(valueOf('IFMISSING([A.1]; [A.3])', { scores })).toEqual(['not_applicable', 'A.3']);
    expect(valueOf('IFERROR(1 / 0; 0.5) + IFERROR([A.2]; 0)', { scores })).toBe(1.5);
    expect(valueOf('IF(ISMISSING([A.1]); 1; 0) + IF(ISMISSING(1 / 0); 10; 0)', { scores })).toBe(1);
    expect(valueOf('IF(ISERROR(1 / 0); 1; 0) + IF(ISERROR([A.2]); 10; 0)', { scores })).toBe(1);
  });
});

describe('a member of a list without a value', () => {
  const scores = [0.5, 'unanswered', 1] as const;
  const under = (rule: MemberRule) => ({ scores, members: always(rule) });

  test('is left out with its weight, under EXCLUDE', () => {
    expect(valueOf('SUM(children)', under('EXCLUDE'))).toBe(1.5);
    expect(valueOf('MEAN(children)', under('EXCLUDE'))).toBe(0.75);
    expect(valueOf('WMEAN(children; children.weight)', under('EXCLUDE'))).toBe(3.5 / 4);
    expect(valueOf('MIN(children)', under('EXCLUDE'))).toBe(0.5);
    expect(valueOf('COUNT(children)', under('EXCLUDE'))).toBe(2);
    expect(valueOf('COUNTIF(children; 0)', under('EXCLUDE'))).toBe(2);
  });

  test('counts as 0 or as the given value, under ZERO and REPLACE', () => {
    expect(valueOf('MEAN(children)', under({ countAs: 0 }))).toBe(0.5);
    expect(valueOf('WMEAN(children; children.weight)', under({ countAs: 0 }))).toBe(3.5 / 6);
    expect(valueOf('MEAN(children)', under({ countAs: 0.9 }))).toBeCloseTo(0.8, 12);
    expect(valueOf('COUNT(children)', under({ countAs: 0 }))).toBe(3);
    expect(valueOf('GEOMEAN(children)', under({ countAs: 0 }))).toBe(0);
  });

  test('is the result, under PROPAGATE', () => {
    for (const name of ['SUM', 'MEAN', 'GEOMEAN', 'HARMEAN', 'MIN', 'MAX', 'COUNT']) {
      expect(valueOf(`${name}(children)`, under('PROPAGATE'))).toEqual(['unanswered', 'A.2']);
    }
    const text = 'WMEAN(children; children.weight)';
    expect(valueOf(text, under('PROPAGATE'))).toEqual(['unanswered', 'A.2']);
  });

  test('takes its weight with it, whatever is wrong with that', () => {
    const world = worldOf({
      scores: [0, 0],
      members: { ...always('EXCLUDE'), divide_by_zero: 'PROPAGATE' },
    });
    const program = compile('WMEAN(children; children.weight)', world);
    const column = (value: number, fault = 0): Column => ({
      values: Float64Array.of(value),
      faults: Int32Array.of(fault),
    });
    const lost = [packFault('unanswered', 6), packFault('divide_by_zero', 6)] as const;
    const columns = [column(0, lost[0]), column(0.5), column(0, lost[1]), column(2)];
    expect(program.inputs.map((input) => input.kind === 'node' && input.property)).toEqual([
      'score',
      'score',
      'weight',
      'weight',
    ]);
    expect(run(program, columns, 1)).toEqual({ values: Float64Array.of(0.5), faults: null });
  });

  test('goes by the rule of its own kind of fault', () => {
    const members = { ...always('EXCLUDE'), divide_by_zero: 'PROPAGATE' } as const;
    const some = { scores: ['unanswered', 'divide_by_zero', 1] as const, members };
    expect(valueOf('MEAN(children)', some)).toEqual(['divide_by_zero', 'A.2']);
  });

  test('never becomes 0 where none is left: the first one’s fault is the result', () => {
    const none = { scores: ['not_applicable', 'unanswered'] as const };
    for (const name of ['SUM', 'MEAN', 'GEOMEAN', 'HARMEAN', 'MIN', 'MAX']) {
      expect(valueOf(`${name}(children)`, none)).toEqual(['not_applicable', 'A.1']);
    }
    expect(valueOf('COUNT(children) + COUNTIF(children; 0)', none)).toBe(0);
  });

  test('is not a value that was named by itself: that is never left out', () => {
    expect(valueOf('MIN(1; [A.2])', under('EXCLUDE'))).toEqual(['unanswered', 'A.2']);
    expect(valueOf('SUM(children; [A.2])', under({ countAs: 0 }))).toEqual(['unanswered', 'A.2']);
    expect(valueOf('SUM(children; IFMISSING([A.2]; 2))', under('EXCLUDE'))).toBe(3.5);
    const bounds = 'COUNTIF(children; [A.2])';
    expect(valueOf(bounds, under('EXCLUDE'))).toEqual(['unanswered', 'A.2']);
  });
});

describe('a function of the cohort', () => {
  const world = (xs: readonly Outcome[], groups = xs.map(() => 1)): World => ({
    ...worldOf({ counts: { x: 0 } }),
    rows: xs.map((x, row) => ({ scores: [], counts: [x], group: groups[row]! })),
  });
  const valuesOf = (text: string, of: World) => {
    const program = compile(text, of);
    const columns = program.inputs.map((input) => columnOf(of, input));
    const groups = of.rows.map(({ group }) => group);
    const { values, faults } = run(program, columns, of.rows.length, groups);
    return [...values].map((value, row) => (faults?.[row] ? kindOfFault(faults[row]) : value));
  };

  test('looks at those that have a value, and answers the others where it can', () => {
    const some = world([1, 'unanswered', 4, 4, 7], [1, 1, 1, 2, 2]);
    expect(valuesOf('CMEAN([x])', some)).toEqual([4, 4, 4, 4, 4]);
    expect(valuesOf('CRANK([x])', some)).toEqual([4, 'unanswered', 2, 2, 1]);
    expect(valuesOf('CGROUPMEAN([x])', some)).toEqual([2.5, 2.5, 2.5, 5.5, 5.5]);
    expect(valuesOf('IFMISSING([x]; CGROUPMEAN([x]))', some)).toEqual([1, 2.5, 4, 4, 7]);
    expect(valuesOf('RESCALE([x]; CMIN([x]); CMAX([x]))', some)).toEqual([
      0,
      'unanswered',
      0.5,
      0.5,
      1,
    ]);
    expect(valuesOf('CWINSORHIGH([x]; 50%)', some)).toEqual([1, 'unanswered', 4, 4, 4]);
    expect(valuesOf('CMAX([x] / CMAX([x]))', some)).toEqual([1, 1, 1, 1, 1]);
  });

  test('is each one’s own fault where none has a value, or none of its kind', () => {
    const none = world(['unanswered', 'not_applicable']);
    for (const text of ['CMIN([x])', 'CRANK([x])', 'CGROUPMEAN([x])', 'CQUANTILE([x]; 2)']) {
      expect(valuesOf(text, none)).toEqual(['unanswered', 'not_applicable']);
    }
    const alone = world([1, 'not_applicable'], [1, 2]);
    expect(valuesOf('CGROUPMEAN([x])', alone)).toEqual([1, 'not_applicable']);
  });

  test('of equal values has no spread at all', () => {
    expect(valuesOf('[x] / CSTDEV([x] / 10)', world([8, 8, 8]))).toEqual([
      'divide_by_zero',
      'divide_by_zero',
      'divide_by_zero',
    ]);
  });

  test('takes a quantile from 0 to 1', () => {
    expect(valuesOf('CQUANTILE([x]; 0) + 10 * CQUANTILE([x]; 1)', world([1, 3]))).toEqual([31, 31]);
    expect(valuesOf('CQUANTILE([x]; 1.1)', world([1, 3]))).toEqual([
      'out_of_domain',
      'out_of_domain',
    ]);
    expect(valuesOf('CQUANTILE([x]; 1 / 0)', world([1]))).toEqual(['divide_by_zero']);
  });

  test('makes the rows of a run one cohort', () => {
    expect(compile('CMIN([x])', world([1])).isOfCohort).toBe(true);
    expect(compile('MIN([x])', world([1])).isOfCohort).toBe(false);
  });
});

describe('a run', () => {
  const text = 'IF([A.1] > 0.5; WMEAN(children; children.weight) / [x]; ROUND([A.2]; 1)) + [x]';
  const rows = 2 * blockRows + 7;
  const kinds = [0, 0, 0, packFault('unanswered', 6), packFault('not_applicable', 7)];
  const column = (seed: number, size: number): Column => ({
    values: Float64Array.from({ length: size }, (_, row) => (((row * seed) % 11) + 1) / 10),
    faults: Int32Array.from({ length: size }, (_, row) => kinds[(row * seed) % 7] ?? 0),
  });
  const world = worldOf({ scores: [0, 0], counts: { x: 0 } });
  const program = compile(text, world);
  const columns = program.inputs.map(({ kind, ...input }, place) =>
    kind === 'node' && 'property' in input && input.property === 'weight'
      ? { values: Float64Array.of(place + 1), faults: null }
      : column(3 + 4 * place, rows),
  );
  const rowOf = (of: Column, row: number): Column =>
    of.values.length === 1
      ? of
      : { values: of.values.slice(row, row + 1), faults: of.faults?.slice(row, row + 1) ?? null };

  test('gives each row what it gives that row alone, whatever block it lies in', () => {
    const all = run(program, columns, rows);
    for (let row = 0; row < rows; row += 1) {
      const one = run(
        program,
        columns.map((each) => rowOf(each, row)),
        1,
      );
      expect([one.values[0], one.faults?.[0] ?? 0]).toEqual([all.values[row], all.faults![row]]);
    }
  });

  test('of a program remembers nothing of the one before', () => {
    const first = run(program, columns, rows);
    run(
      program,
      columns.map((each) => rowOf(each, 3)),
      1,
    );
    expect(run(program, columns, rows)).toEqual(first);
  });

  test('has no faults to show where there are none, and none at all of no rows', () => {
    const sum = compile('[A.1] + 1', world);
    const one = { values: Float64Array.of(1), faults: null };
    expect(run(sum, [one], 1).faults).toBeNull();
    expect(run(sum, [one], 0)).toEqual({ values: new Float64Array(0), faults: null });
    const ofAll = compile('CMEAN([A.1])', world);
    expect(run(ofAll, [one], 0)).toEqual({ values: new Float64Array(0), faults: null });
  });

  test('takes a number that is none for a fault', () => {
    const broken = { values: Float64Array.of(Number.NaN, Infinity, 1), faults: null };
    for (const expression of ['[A.1]', 'SUM([A.1])', 'MAX(children)']) {
      const taking = compile(expression, worldOf({ scores: [0] }));
      const found = run(taking, [broken], 3);
      expect([...found.values]).toEqual([0, 0, 1]);
      expect([...found.faults!].map((fault) => fault && kindOfFault(fault))).toEqual([
        'out_of_domain',
        'out_of_domain',
        0,
      ]);
    }
  });

  test('refuses columns that do not fit', () => {
    const one = { values: Float64Array.of(1, 2), faults: null };
    const sum = compile('[A.1] + 1', world);
    expect(() => run(sum, [], 2)).toThrow(RangeError);
    expect(() => run(sum, [one], 3)).toThrow(RangeError);
    expect(() => run(sum, [{ ...one, faults: new Int32Array(3) }], 2)).toThrow(RangeError);
    expect(() => run(sum, [one], 2, [1])).toThrow(RangeError);
  });

  test('costs its instructions, a list as many as its members', () => {
    expect(program.size).toBeGreaterThan(8);
    const wide = worldOf({ scores: Array.from({ length: 40 }, () => 1) });
    expect(compile('SUM(children)', wide).size).toBeGreaterThan(40);
  });
});

describe('the loops of the operators', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(0.3, 0.1 + 0.2, 1e-10, -4e-10, 1e308),
  );

  test.each(Object.keys(operators) as (keyof typeof operators)[])(
    'do what the row of %s says',
    (sign) => {
      const isTruth = operators[sign].result === 'truth';
      const world = worldOf({ counts: { x1: 0, x2: 0 } });
      const bare = `[x1] ${sign} [x2]`;
      const program = compile(isTruth ? `IF(${bare}; 1; 0)` : bare, world);
      const pairs = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 });
      fc.assert(
        fc.property(pairs, (all) => {
          const columns = [0, 1].map((side) => ({
            values: Float64Array.from(all, (pair) => pair[side]!),
            faults: null,
          }));
          const { values, faults } = run(program, columns, all.length);
          all.forEach((pair, row) => {
            const outcome = operators[sign].apply(Float64Array.from(pair), 2);
            const isNumber = typeof outcome === 'number' && Number.isFinite(outcome);
            const kind = typeof outcome === 'string' ? outcome : 'out_of_domain';
            expect(values[row]).toBe(isNumber ? outcome + 0 : 0);
            expect(faults?.[row] ?? 0).toBe(isNumber ? 0 : packFault(kind, ownNode));
          });
        }),
        { numRuns: 300 },
      );
    },
  );
});
