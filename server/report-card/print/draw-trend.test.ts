import { expect, test } from 'vitest';
import { bytesOf } from '../../print/bytes.js';
import { pdfText } from '../../../test/builders/pdf-text.js';
import type { TrendPoint } from '../report-card.type.js';
import { openDocument } from './card-pdf.js';
import { drawTrend } from './draw-trend.js';
import { printedTrend } from './printed-score.js';

const month = (number: number): TrendPoint => ({
  periodId: `${number}`,
  name: `2022-${String(number).padStart(2, '0')}`,
  year: 2022,
  month: number,
  points: 20 + number,
  achievement: 0.5,
  rank: null,
  grade: 'CC',
});

test.each(['id', 'en'] as const)(
  'a whole year names every month and cuts none off (%s)',
  async (locale) => {
    const year = Array.from({ length: 12 }, (_, index) => month(index + 1));
    const document = openDocument({ locale, kabupaten: 'Kabupaten' }, 'Rapor', '2023-01-05T00:00:00Z'); // prettier-ignore
    document.addPage();
    const part = printedTrend(year, 36.3, locale);
    drawTrend(document, part, { x: 34, y: 600, width: 196, bottom: 760 });
    const text = await pdfText(await bytesOf(document));
    expect(text).not.toContain('…');
    for (const { label, value } of part.items) {
      expect(text).toContain(label);
      expect(text).toContain(value);
    }
  },
);
