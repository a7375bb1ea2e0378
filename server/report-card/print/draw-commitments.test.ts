import { expect, test } from 'vitest';
import { openDocument } from './card-pdf.js';
import { drawActions, drawAreas, leastAreasHeight } from './draw-areas.js';
import { drawCommitments } from './draw-commitments.js';

const title = 'Menyederhanakan struktur organisasi dan tata kerja perangkat daerah '.repeat(3);
const part = { title: 'Judul', lead: 'Penjelasan.', none: '' };
const area = { name: 'Area', achievement: '50%', share: 0.5, points: '1,00 dari 2,00', median: 'median 1,00', medianShare: 0.5 }; // prettier-ignore
/** As many as the kabupaten's own instrument of PermenPANRB 26/2020 has. */
const areas = {
  ...part,
  items: [8, 7, 8, 4].map((count) => ({
    aspect: 'Aspek',
    areas: Array.from({ length: count }, () => area),
  })),
};
const action = { text: title, detail: 'A.I.1 · dari B ke A', points: '+1,00' };
const commitment = { title, due: 'tenggat 30 September 2022', outcome: 'belum jatuh tempo' };
const column = { x: 34, width: 311, bottom: 760 };
/** Where the line stands that the seal is written under. */
const footTop = 768;

/** How far commitments go down, and the areas after them. */
function drawn(y: number, count: number): readonly [commitments: number, areas: number] {
  const document = openDocument({ locale: 'id', kabupaten: 'Kabupaten' }, 'Rapor', '2022-07-15T00:00:00Z'); // prettier-ignore
  document.addPage();
  const below = drawActions(document, { ...part, items: [action, action, action] }, { ...column, y }); // prettier-ignore
  const items = Array.from({ length: count }, () => commitment);
  const bottom = column.bottom - leastAreasHeight(areas);
  const rest = 'dan 45 lainnya';
  const end = drawCommitments(document, { ...part, items, rest }, { ...column, y: below, bottom });
  return [end, drawAreas(document, areas, { ...column, y: end })];
}

test('five promises at length, under three steps at length, leave the largest instrument its room above the foot', () => {
  const [, end] = drawn(228, 5);
  expect(end).toBeLessThanOrEqual(footTop);
});

test('promises get a second line where there is room for it', () => {
  const one = drawn(100, 2)[0] - drawn(100, 1)[0];
  const none = drawn(400, 2)[0] - drawn(400, 1)[0];
  expect(one).toBeGreaterThan(1.5 * none);
});
