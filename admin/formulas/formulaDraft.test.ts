import { describe, expect, test } from 'vitest';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import {
  draftOf,
  isChanged,
  saveInput,
  withAggregation,
  withBand,
  withStatus,
  withWeight,
} from './formulaDraft.js';

const unfinished = { direction: null, floor: null, cap: null, rounding: null };
const plain = { ...unfinished, expression: null, minimumAnswered: null, missing: null };
const record = {
  id: 'f1',
  version: 4,
  title: 'Menurut peraturan',
  nodes: [
    { ...plain, code: 'A', weight: '2', weightStatus: 'OFFICIAL', aggregation: 'SUM' },
    { ...plain, code: 'A.1', weight: '1', weightStatus: 'CITED', aggregation: 'SUM' },
  ],
  indicators: [],
  missing: {
    unanswered: 'ZERO',
    notApplicable: 'EXCLUDE',
    divideByZero: 'EXCLUDE',
    outOfDomain: null,
    replacement: null,
  },
  parameters: [],
  tables: [],
  comparisons: [],
  gradeBasis: 'POINTS',
  gradeBands: [
    { grade: 'A', predicate: 'Memuaskan', lower: '80', lowerInclusive: false, inferred: false },
  ],
} as const satisfies Partial<FormulaRecordFragment>;
const saved = draftOf(record as unknown as FormulaRecordFragment);

describe('a draft of a formula', () => {
  test('is sent back as it came while nobody changed it, without what is not there', () => {
    expect(saveInput(record, saved)).toEqual({
      id: 'f1',
      version: 4,
      title: 'Menurut peraturan',
      nodes: [
        { code: 'A', weight: '2', weightStatus: 'OFFICIAL', aggregation: 'SUM' },
        { code: 'A.1', weight: '1', weightStatus: 'CITED', aggregation: 'SUM' },
      ],
      indicators: [],
      missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
      parameters: [],
      tables: [],
      comparisons: [],
      gradeBasis: 'POINTS',
      gradeBands: record.gradeBands,
    });
    expect(isChanged(saved, saved)).toBe(false);
  });

  test('loses nothing that this screen does not show', () => {
    const finish = {
      direction: 'LOWER_IS_BETTER',
      floor: '0',
      cap: '0.9',
      rounding: { digits: 2, mode: 'HALF_EVEN' },
    };
    const parts = {
      nodes: [
        {
          ...record.nodes[0],
          aggregation: 'EXPRESSION',
          expression: 'MIN(children)',
          missing: {
            unanswered: 'REPLACE',
            notApplicable: 'ZERO',
            divideByZero: 'PROPAGATE',
            outOfDomain: 'EXCLUDE',
            replacement: '0.5',
          },
          minimumAnswered: '1/2',
          ...finish,
        },
        { ...plain, ...record.nodes[1] },
      ],
      indicators: [
        { code: 'A.1', scale: [{ key: 'A', value: '1' }, { key: 'B', value: '0' }], expression: null, ...unfinished },
        { code: 'A.2', scale: null, expression: '[x1] / [x2]', ...finish },
      ],
      missing: { ...record.missing, outOfDomain: 'ZERO', replacement: '0.1' },
      parameters: [{ name: 'bonus', value: '0.05' }],
      tables: [{ name: 'capaian', rows: [{ from: null, to: '0.5', value: '0' }, { from: '0.5', to: null, value: '1' }] }],
      comparisons: [{ parentCode: 'A', answers: [{ first: 'A.1', second: 'A.2', ratio: '1/5' }] }],
      ranking: { ties: 'DENSE', basis: 'ROUNDED', digits: 2 },
      rollup: { method: 'BLEND', unitInstrument: 'units', nodes: [{ code: 'A', unitCode: 'U', points: null }], kabupatenShare: '0.4', missingUnits: 'ZERO', unitWeights: [{ code: 'dinkes', weight: '412' }] },
    }; // prettier-ignore
    const draft = draftOf({ ...record, ...parts } as unknown as FormulaRecordFragment);
    const sent = saveInput(record, draft);
    // What is not given travels as null one way and not at all the other.
    expect(sent).toEqual(withoutNulls({ id: 'f1', version: 4, title: 'Menurut peraturan', gradeBasis: 'POINTS', gradeBands: record.gradeBands, ...parts })); // prettier-ignore
    expect(isChanged(draft, saved)).toBe(true);
  });

  test('is sent without the type names that answers carry', () => {
    const typed = {
      ...record,
      missing: { ...record.missing, __typename: 'FormulaMissing' },
      gradeBands: record.gradeBands.map((band) => ({ ...band, __typename: 'GradeBand' })),
    };
    const sent = saveInput(record, draftOf(typed as unknown as FormulaRecordFragment));
    expect(JSON.stringify(sent)).not.toContain('__typename');
  });

  test('a weight that somebody chose is no longer official, until the old one comes back', () => {
    const changed = withWeight(saved, saved, 'A', '2.5');
    expect(changed.nodes['A']).toMatchObject({ weight: '2.5', weightStatus: 'INFERRED' });
    expect(isChanged(changed, saved)).toBe(true);

    const back = withWeight(changed, saved, 'A', '2');
    expect(back.nodes['A']).toMatchObject({ weight: '2', weightStatus: 'OFFICIAL' });
    expect(isChanged(back, saved)).toBe(false);
  });

  test('who has the source says where a weight comes from', () => {
    expect(withStatus(saved, 'A.1', 'OFFICIAL').nodes['A.1']?.weightStatus).toBe('OFFICIAL');
  });

  test('an indicator that is given a weight gets a rule of its own', () => {
    expect(withWeight(saved, saved, 'A.2', '1').nodes['A.2']).toEqual({
      weight: '1',
      weightStatus: 'INFERRED',
      aggregation: 'SUM',
    });
  });

  test('under a mean the indicators have no weight of their own', () => {
    const mean = withAggregation(saved, 'A', 'MEAN', ['A.1']);
    expect(Object.keys(mean.nodes)).toEqual(['A']);
    expect(mean.nodes['A']?.aggregation).toBe('MEAN');
  });

  test('under any other way to add up weights stay as they were stated', () => {
    const product = withAggregation(saved, 'A', 'GEOMETRIC_MEAN', ['A.1']);
    expect(product.nodes['A.1']?.weight).toBe('1');
  });

  test('a grade band is changed in its place', () => {
    expect(withBand(saved, 0, { lower: '75' }).gradeBands[0]).toMatchObject({
      grade: 'A',
      lower: '75',
    });
  });
});

/** Bounds of a table are null where there is none, in either direction. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const isRow = 'from' in value;
  const kept = Object.entries(value).filter(([, own]) => isRow || own !== null);
  return Object.fromEntries(kept.map(([key, own]) => [key, withoutNulls(own)]));
}
