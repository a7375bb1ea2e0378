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

const record = {
  id: 'f1',
  version: 4,
  title: 'Menurut peraturan',
  nodes: [
    { code: 'A', weight: '2', weightStatus: 'OFFICIAL', aggregation: 'SUM' },
    { code: 'A.1', weight: '1', weightStatus: 'CITED', aggregation: 'SUM' },
  ],
  missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
  gradeBasis: 'POINTS',
  gradeBands: [
    { grade: 'A', predicate: 'Memuaskan', lower: '80', lowerInclusive: false, inferred: false },
  ],
} as const satisfies Partial<FormulaRecordFragment>;
const saved = draftOf(record as unknown as FormulaRecordFragment);

describe('a draft of a formula', () => {
  test('is sent back as it came while nobody changed it', () => {
    expect(saveInput(record, saved)).toMatchObject({
      id: 'f1',
      version: 4,
      nodes: record.nodes,
      gradeBands: record.gradeBands,
    });
    expect(isChanged(saved, saved)).toBe(false);
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

  test('a grade band is changed in its place', () => {
    expect(withBand(saved, 0, { lower: '75' }).gradeBands[0]).toMatchObject({
      grade: 'A',
      lower: '75',
    });
  });
});
