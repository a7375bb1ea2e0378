import { expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import { buildInstrument } from '../../../test/builders/instrument.js';
import { vocabularyOf } from './vocabulary.js';

const instrument = buildInstrument([
  {
    code: 'B',
    weight: '1',
    children: [{ code: 'B.1', countInputs: [{ key: 'selesai', label: 'Yang selesai' }] }],
  },
  { code: 'A', weight: '1', children: [{ code: 'A.1' }, { code: 'A.2' }] },
]);
const formula = { ...regulationFormula(instrument), parameters: { ambang: '0.8' } };

test('a component can name its children first, then others, but nothing that is made of it', () => {
  const words = vocabularyOf(instrument, formula, 'A', ['A.1', 'A.2'], [], {
    say: (key) => key,
    amount: (value) => value.replace('.', ','),
  });
  const codes = words.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  expect(codes).toEqual(['A.1', 'A.2', 'B', 'B.1']);
  expect(words).toContainEqual({ kind: 'parameter', text: 'ambang', meaning: '0,8' });
});

test('an indicator can name its counts first, and nothing that is made of it', () => {
  const words = vocabularyOf(instrument, formula, 'B.1', [], [], {
    say: (key) => key,
    amount: (value) => value,
  });
  expect(words[0]).toEqual({ kind: 'count', text: 'selesai', meaning: 'Yang selesai' });
  expect(words.filter(({ kind }) => kind === 'code').map(({ text }) => text)).toEqual([
    'A',
    'A.1',
    'A.2',
  ]);
  expect(words.some(({ kind }) => kind === 'list')).toBe(false);
});
