import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfText } from '../../../test/builders/pdf-text.js';
import { parseExact, toNumber } from '../../../schema/exact.js';
import { readInstrument } from '../../../schema/instruments/load.js';
import { cardAreas, type SnapshotNode } from '../../../schema/scoring/index.js';
import { bytesOf } from '../../print/bytes.js';
import { openDocument } from './card-pdf.js';
import { drawAreas } from './draw-areas.js';
import { drawStandouts } from './draw-score.js';
import { printedAreas, printedStandouts } from './printed-areas.js';

/** The components of an instrument that comes with the product, each half earned and told from the others. */
function nodesOf(name: string): SnapshotNode[] {
  const file = new URL(`../../../schema/instruments/${name}.yaml`, import.meta.url);
  const reading = readInstrument(readFileSync(file, 'utf8'), name);
  if ('diagnostics' in reading) throw new Error(JSON.stringify(reading.diagnostics[0]));
  return reading.instrument.components.map(({ code, parentCode, kind, name: called, weight, weightStatus }, place) => {
    const points = toNumber(parseExact(weight ?? '1')!);
    const score = 0.3 + place / 1_000;
    return {
      code, parentCode, kind, name: called, weightStatus, weight: points, effectiveWeight: points, score,
      fault: null, points: points * score, claimedPoints: points, medianPoints: points / 2,
    };
  }); // prettier-ignore
}

test.each([
  'permenpanrb-26-2020-unit',
  'permenpanrb-26-2020-kabupaten',
  'evaluasi-rb-2023-kabupaten',
])('every area of %s is named whole, among all and among the weakest', async (name) => {
  const nodes = nodesOf(name);
  const document = openDocument({ locale: 'id', kabupaten: 'Kabupaten' }, 'Rapor', '2022-07-15T00:00:00Z'); // prettier-ignore
  document.addPage();
  const bottom = drawAreas(document, printedAreas({ nodes }, 'id'), { x: 34, y: 400, width: 311, bottom: 760 }); // prettier-ignore
  expect(bottom).toBeLessThanOrEqual(768);
  const { weaknesses } = printedStandouts({ nodes }, 'id');
  drawStandouts(document, weaknesses, { x: 365, y: 400, width: 196 });
  const text = await pdfText(await bytesOf(document));
  expect(text).not.toContain('…');
  for (const { name: area } of cardAreas(nodes)) expect(text).toContain(area);
});
