import { expect, test } from 'vitest';
import { areasOf } from './areas.js';

const area = { code: 'U.I.1', kind: 'AREA' as const, name: 'Manajemen Perubahan' };
const aspect = { code: 'U.I', kind: 'ASPECT' as const, name: 'Pemenuhan' };
const whole = { ...area, code: 'A.I.1' };
const other = { ...area, code: 'RB.1' };

test('areas are those of what the period fills in, told apart by their codes, the units’ first', () => {
  const choices = areasOf({
    period: {
      id: 'period',
      instruments: [{ instrument: { id: 'bound' } }, { instrument: { id: 'whole' } }],
    },
    instruments: [
      { id: 'elsewhere', level: 'UNIT', components: [other] },
      { id: 'whole', level: 'KABUPATEN', components: [whole] },
      { id: 'bound', level: 'UNIT', components: [aspect, area] },
    ],
  });
  expect(choices).toEqual([
    { id: 'U.I.1', name: 'U.I.1 Manajemen Perubahan' },
    { id: 'A.I.1', name: 'A.I.1 Manajemen Perubahan' },
  ]);
});
