import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers } from './accessible.js';
import { stranger, type Visit } from './visit.js';
import { theBrowser } from './walk.js';

describe('looking for what keeps somebody out', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await stranger(await theBrowser());
  });
  afterAll(() => visit?.leave());

  const found = async (rows: readonly string[]) => {
    await visit.page.setContent(`<!doctype html><html lang="id"><title>Uji</title>
      <style>.pale { color: #ccc; background: #fff }</style>
      <main><table><tbody>${rows.join('')}</tbody></table></main></html>`);
    return barriers(visit.page);
  };
  const row = (text: string, look = '') => `<tr><td><b ${look}>${text}</b></td></tr>`;
  const pale = 'class="pale"';

  test('finds what is pale in one of many rows alone', async () => {
    const rows = [row('satu'), row('dua'), row('tiga', pale), row('empat')];
    expect(await found(rows)).toEqual([expect.stringContaining('tiga')]);
  });

  test('finds it below a row that is empty there', async () => {
    const rows = [row('', pale), row('dua', pale)];
    expect(await found(rows)).toEqual([expect.stringContaining('dua')]);
  });

  test('says it once of rows that look the same', async () => {
    const rows = [row('satu', pale), row('dua', pale), row('tiga', pale)];
    expect(await found(rows)).toEqual([expect.stringMatching(/^color-contrast: .*satu/)]);
  });

  test('finds nothing where all can be read', async () => {
    expect(await found([row('satu'), row('dua')])).toEqual([]);
  });
});
