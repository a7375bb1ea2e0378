import { expect, test } from 'vitest';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { Failure } from '../providers/errors.js';
import { byPlace, liveDiagnostics, refusedAt } from './diagnostics.js';

const instrument = {
  totalWeight: '2',
  components: [{ code: 'A', parentCode: null }],
  indicators: [{ code: 'A.1', componentCode: 'A' }],
} as unknown as InstrumentDefinition;

test('every mistake finds the node or the field it is mended in', () => {
  const places = byPlace(
    liveDiagnostics(instrument, {
      nodes: {
        A: { weight: 'dua', weightStatus: 'INFERRED', aggregation: 'MEAN' },
      },
      missing: { unanswered: 'ZERO', notApplicable: 'EXCLUDE', divideByZero: 'EXCLUDE' },
      gradeBasis: 'POINTS',
      gradeBands: [
        { grade: 'A', predicate: '', lower: '1', lowerInclusive: true, inferred: false },
        { grade: 'A', predicate: '', lower: '0', lowerInclusive: true, inferred: false },
      ],
    }),
  );
  expect(places.get('node A')).toEqual([
    {
      code: 'weight_malformed',
      nodeCode: 'A',
      field: 'weight',
      params: [{ key: 'weight', value: 'dua' }],
    },
  ]);
  expect(places.get('gradeBands.1.grade')?.map(({ code }) => code)).toEqual(['band_duplicate']);
});

test('a refusal finds what was sent at its place, by the name that it is shown under', () => {
  const draft: Parameters<typeof refusedAt>[1] = {
    nodes: {},
    parameters: { b: '1', a: '2' },
    tables: { z: [], jenjang: [] },
    rollup: { method: 'SPLIT', unitWeights: { disdik: '1', dinkes: '2' } },
  };
  const placeOf = (field: string) =>
    refusedAt({ code: 'INVALID_INPUT', field, fault: 'TOO_LONG' } as Failure, draft)?.field;
  expect(placeOf('parameters.0.value')).toBe('parameters.a');
  expect(placeOf('tables.0.rows.2.from')).toBe('tables.jenjang.2.from');
  expect(placeOf('tables.1.name')).toBe('tables.z');
  expect(placeOf('missing.replacement')).toBe('missing.replacement');
  expect(placeOf('rollup.unitWeights.0.weight')).toBe('rollup.unitWeights.dinkes');
  expect(placeOf('rollup.nodes.1.points')).toBe('rollup.nodes.1.points');
  // Too many of them: that is about none.
  expect(placeOf('tables')).toBeUndefined();
});
