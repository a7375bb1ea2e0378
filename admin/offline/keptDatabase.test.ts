import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { WorksheetAnswerFragment, WorksheetRecordFragment } from '../graphql/graphql.js';
import type { Viewer } from '../providers/session.js';
import { caughtUp } from './caughtUp.js';
import { createKeptDatabase } from './keptDatabase.js';
import type { KeptWorksheet } from './keptDatabase.js';

const noon = Date.parse('2022-07-04T12:00:00Z');
const viewerOf = (id: string) =>
  ({
    person: { id },
    memberships: [] as Viewer['memberships'],
    sessionExpiresAt: '2022-07-04T18:00:00Z',
  }) as Viewer;
const answer = (version: number, explanation: string) =>
  ({
    id: 'a1',
    version,
    optionKey: null,
    value: null,
    counts: [],
    explanation,
  }) as unknown as WorksheetAnswerFragment;
const read = (id: string, readAt = noon): KeptWorksheet => ({
  readAt,
  worksheet: { id, answers: [answer(1, 'SK')] } as unknown as WorksheetRecordFragment,
  instrument: {} as KeptWorksheet['instrument'],
  formula: {} as KeptWorksheet['formula'],
});

let count = 0;
const fresh = () => createKeptDatabase('this release', `test-${(count += 1)}`);

describe('what was read stays on the device', () => {
  test('for the person who read it', async () => {
    const database = fresh();
    await database.keepViewer(viewerOf('siti'));
    await database.keepWorksheet('siti', read('w1'));
    expect((await database.viewer('siti'))?.person.id).toBe('siti');
    expect((await database.worksheet('siti', 'w1'))?.readAt).toBe(noon);
    expect(await database.worksheets('siti')).toMatchObject([{ readAt: noon }]);
    expect(await database.viewer('budi')).toBeUndefined();
    expect(await database.worksheet('budi', 'w1')).toBeUndefined();
    expect(await database.worksheets('budi')).toEqual([]);
  });

  test('until somebody else signs in', async () => {
    const database = fresh();
    await database.keepViewer(viewerOf('siti'));
    await database.keepWorksheet('siti', read('w1'));
    await database.keepViewer(viewerOf('siti'));
    expect(await database.worksheet('siti', 'w1')).toBeDefined();
    await database.keepViewer(viewerOf('budi'));
    expect(await database.viewer('siti')).toBeUndefined();
    expect(await database.worksheet('siti', 'w1')).toBeUndefined();
  });

  test('until they have another role or unit', async () => {
    const database = fresh();
    const siti = viewerOf('siti');
    const memberships = (unitId: string) =>
      [{ id: 'm1', role: 'CHANGE_AGENT', unit: { id: unitId } }] as Viewer['memberships'];
    await database.keepViewer({ ...siti, memberships: memberships('dinkes') });
    await database.keepWorksheet('siti', read('w1'));
    await database.keepViewer({ ...siti, memberships: memberships('dinkes') });
    expect(await database.worksheet('siti', 'w1')).toBeDefined();
    await database.keepViewer({ ...siti, memberships: memberships('disdik') });
    expect(await database.viewer('siti')).toBeDefined();
    expect(await database.worksheet('siti', 'w1')).toBeUndefined();
  });

  test('until the sign-out, after which a tab that lags behind brings nothing back', async () => {
    const database = fresh();
    await database.keepViewer(viewerOf('siti'));
    await database.keepWorksheet('siti', read('w1'));
    await database.forget();
    await database.keepWorksheet('siti', read('w1'));
    await database.keepAnswers('siti', 'w1', [answer(2, 'SK Tim')]);
    expect(await database.viewer('siti')).toBeUndefined();
    expect(await database.worksheet('siti', 'w1')).toBeUndefined();
  });

  test('the last three worksheets, no more', async () => {
    const database = fresh();
    await database.keepViewer(viewerOf('siti'));
    for (const [place, id] of ['w1', 'w2', 'w3', 'w4'].entries()) {
      await database.keepWorksheet('siti', read(id, noon + place));
    }
    expect(await database.worksheet('siti', 'w1')).toBeUndefined();
    expect(await database.worksheet('siti', 'w2')).toBeDefined();
    expect((await database.worksheets('siti')).map(({ worksheet }) => worksheet.id)).toEqual([
      'w4',
      'w3',
      'w2',
    ]);
  });

  test('with what was saved since, of a worksheet that is kept', async () => {
    const database = fresh();
    await database.keepViewer(viewerOf('siti'));
    await database.keepWorksheet('siti', read('w1'));
    await database.keepAnswers('siti', 'w1', [answer(2, 'SK Tim')]);
    await database.keepAnswers('siti', 'w2', [answer(2, 'SK Tim')]);
    const kept = await database.worksheet('siti', 'w1');
    expect(kept?.worksheet.answers).toMatchObject([{ version: 2, explanation: 'SK Tim' }]);
    expect(await database.worksheet('siti', 'w2')).toBeUndefined();
  });
});

test('what another release kept is not there: it may lack what this one shows', async () => {
  const [earlier, later] = ['earlier', 'later'].map((shape) => createKeptDatabase(shape, 'both'));
  await earlier!.keepViewer(viewerOf('siti'));
  await earlier!.keepWorksheet('siti', read('w1'));
  expect(await later!.viewer('siti')).toBeUndefined();
  expect(await later!.worksheet('siti', 'w1')).toBeUndefined();
  expect(await later!.worksheets('siti')).toEqual([]);
  await later!.keepViewer(viewerOf('siti'));
  await later!.keepAnswers('siti', 'w1', [answer(2, 'SK Tim')]);
  expect(await later!.worksheet('siti', 'w1')).toBeUndefined();
});

describe('a draft that began from a later version knows what the server had', () => {
  const content = { optionKey: null, value: null, counts: { pegawai: 3 }, explanation: 'SK Tim' };
  const draftOf = (version: number) => ({ read: () => ({ version, base: content, content }) });

  test('so that somebody’s own saved words are no conflict', () => {
    expect(caughtUp([answer(1, 'SK')], draftOf(3))).toMatchObject([
      { version: 3, explanation: 'SK Tim', counts: [{ key: 'pegawai', count: 3 }] },
    ]);
  });

  test('one of the same or an earlier version knows nothing better', () => {
    expect(caughtUp([answer(3, 'SK')], draftOf(3))).toMatchObject([{ explanation: 'SK' }]);
    expect(caughtUp([answer(3, 'SK')], draftOf(2))).toMatchObject([{ explanation: 'SK' }]);
  });
});
