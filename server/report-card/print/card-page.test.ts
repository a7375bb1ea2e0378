import { expect, test } from 'vitest';
import { limits } from '../../../schema/limits.js';
import { longName } from '../../../test/builders/papers.js';
import { pdfText } from '../../../test/builders/pdf-text.js';
import { bytesOf } from '../../print/bytes.js';
import { drawCard } from './card-page.js';
import { openDocument } from './card-pdf.js';
import type { PrintedCard } from './printed-card.js';

const empty = { title: 'Judul', lead: null, items: [], none: 'Tidak ada.' };
const bar = { label: 'Mandiri', value: '4,00', share: 0.4 };
const card = (holder: string, period: string): PrintedCard => ({
  locale: 'id',
  title: 'Rapor reformasi birokrasi',
  kabupaten: 'Kabupaten Bekasi',
  above: 'Kabupaten Bekasi',
  holder,
  period,
  score: { label: 'Nilai', value: '4,00', of: 'dari 10,00', grade: 'C', predicate: 'Kurang', fault: null }, // prettier-ignore
  facts: [],
  actions: empty,
  commitments: null,
  claim: { title: 'Klaim', claimed: bar, verified: bar, difference: 'Selisih 0,00', none: null },
  progress: empty,
  areas: empty,
  strengths: empty,
  weaknesses: empty,
  trend: null,
  basis: [],
  sealTitle: 'Segel',
  sha256: 'a'.repeat(64),
});

test('a range of days with as long a name as there may be says its days and its revision, under the longest name of a unit', async () => {
  const label = 'Evaluasi tengah tahun pengungkit dan hasil antara reformasinya'.slice(0, limits.periodLabelLength); // prettier-ignore
  const period = `${label} (10 Agu – 15 Sep 2022) · Revisi 2`;
  const document = openDocument({ locale: 'id', kabupaten: 'Bekasi' }, 'Rapor', '2022-09-20T00:00:00Z'); // prettier-ignore
  document.addPage();
  drawCard(document, card(longName, period), null);
  const text = await pdfText(await bytesOf(document));
  expect(text).toContain(longName);
  expect(text).toContain(`Rapor reformasi birokrasi · ${period}`);
});
