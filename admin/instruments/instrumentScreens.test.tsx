import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, open, viewerWho, wait } from '../testApp.js';

const instrument = {
  id: 'i1',
  code: 'lke',
  revision: 2,
  level: 'UNIT',
  title: 'LKE perangkat daerah',
  totalWeight: '36.3',
  indicatorCount: 1234,
  inferredWeightCount: 0,
};

fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('instrument.list') } }),
  Instruments: () => ({ data: { instruments: [instrument] } }),
}));

test('the list of instruments writes weights and counts as everywhere', async () => {
  open('/instruments');
  const row = (await screen.findByText('LKE perangkat daerah', {}, wait)).closest('tr')!;
  const cells = [...row.querySelectorAll('td')].map(({ textContent }) => textContent);
  expect(cells.slice(2, 5)).toEqual(['2', '36,3', '1.234']);
});
