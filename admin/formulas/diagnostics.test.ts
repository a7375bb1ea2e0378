import { expect, test } from 'vitest';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { byPlace, liveDiagnostics } from './diagnostics.js';

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
