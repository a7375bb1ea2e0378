import 'fake-indexeddb/auto';
import { renderHook, screen } from '@testing-library/react';
import { parse, print } from 'graphql';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { SignOutDocument, ViewerDocument, WorksheetDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { deviceSignOut } from '../providers/deviceSignOut.js';
import type { Viewer } from '../providers/session.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';
import { useAskedAt } from '../live/useAskedAt.js';
import { beginReading } from './beginReading.js';
import { begunRequests } from './begunRequests.js';

const siti = viewerWho('worksheet.list') as Viewer;
const saying = (explanation: string) => ({
  data: { worksheet: buildWorksheet(smallInstrument, () => ({ explanation })) },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: siti } }),
  SignOut: () => ({ data: { signOut: true } }),
  Worksheet: () => saying('SK Tim'),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
}));
afterEach(() => begunRequests.forget());

const address = '/worksheets/w1/show';
const sitiWasHere = () => localStorage.setItem('ungkit.person', 'p1');
const asked = () => api.sent.map(({ operationName }) => operationName);
const timesAsked = (name: string) => asked().filter((one) => one === name).length;
const read = async () => {
  const { worksheet } = await send(WorksheetDocument, { id: 'w1' });
  return worksheet.answers[0]?.explanation;
};

describe('before the admin is there', () => {
  test('it is asked who is here, and for what the address shows to whoever was here before', () => {
    sitiWasHere();
    beginReading(address);
    expect(asked()).toEqual(['Viewer', 'Worksheet', 'PeriodChoices']);
    expect(api.sent[1]?.variables).toEqual({ id: 'w1' });
  });

  test('nothing is asked for that a screen follows: news would come before it listens', () => {
    sitiWasHere();
    beginReading('/');
    expect(asked()).toEqual(['Viewer', 'PeriodChoices']);
  });

  test('a device where nobody was asks for nothing of anybody', () => {
    beginReading(address);
    expect(asked()).toEqual(['Viewer']);
  });

  test('nor does one that was signed out, which tells the server first where it does not know', () => {
    sitiWasHere();
    deviceSignOut.note();
    beginReading(address);
    expect(asked()).toEqual([]);
    deviceSignOut.told();
    beginReading(address);
    expect(asked()).toEqual(['Viewer']);
  });
});

describe('what was asked for before the admin was there', () => {
  test('opens the worksheet, and is not asked for again', async () => {
    // Held: a machine may be so busy that the answers would be old by the time the admin is there.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    sitiWasHere();
    beginReading(address);
    open(address);
    const explanation = await screen.findByLabelText<HTMLTextAreaElement>('Penjelasan', {}, wait);
    expect(explanation.value).toBe('SK Tim');
    expect([timesAsked('Viewer'), timesAsked('Worksheet')]).toEqual([1, 1]);
  });

  test('is to the letter what the admin itself asks for', async () => {
    const texts: string[] = [];
    const passOn = fetch;
    vi.stubGlobal('fetch', (uri: string, init: RequestInit) => {
      texts.push((JSON.parse(init.body as string) as { query: string }).query);
      return passOn(uri, init);
    });
    begunRequests.begin('Worksheet', { id: 'w1' });
    begunRequests.forget();
    await read();
    expect(texts).toHaveLength(2);
    expect(print(parse(texts[0]!))).toBe(print(parse(texts[1]!)));
  });

  test('answers once: who reads again reads anew', async () => {
    begunRequests.begin('Worksheet', { id: 'w1' });
    api.answers['Worksheet'] = () => saying('SK Tim RB');
    expect(await read()).toBe('SK Tim');
    expect(await read()).toBe('SK Tim RB');
  });

  test('does not answer for another worksheet', async () => {
    begunRequests.begin('Worksheet', { id: 'w2' });
    api.answers['Worksheet'] = ({ id }) => saying(`of ${String(id)}`);
    expect(await read()).toBe('of w1');
  });

  test('does not count any more once something was changed', async () => {
    begunRequests.begin('Worksheet', { id: 'w1' });
    api.answers['Worksheet'] = () => saying('SK Tim RB');
    await send(SignOutDocument, {});
    expect(await read()).toBe('SK Tim RB');
  });

  test('tells how it stood when it was asked for: from then on a screen asks what it missed', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    begunRequests.begin('Worksheet', { id: 'w1' });
    now.mockReturnValue(1_004_000);
    expect(renderHook(() => useAskedAt('w1')).result.current.current).toBe(1_000_000);
    await read();
    expect(renderHook(() => useAskedAt('w1')).result.current.current).toBe(1_004_000);
  });

  test('does not count any more once it is old', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    begunRequests.begin('Worksheet', { id: 'w1' });
    api.answers['Worksheet'] = () => saying('SK Tim RB');
    now.mockReturnValue(1_010_000);
    expect(await read()).toBe('SK Tim RB');
  });

  test('is asked for again where a network lost it', async () => {
    api.answers['Viewer'] = () => {
      throw new TypeError('Failed to fetch');
    };
    begunRequests.begin('Viewer');
    api.answers['Viewer'] = () => ({ data: { viewer: siti } });
    const { viewer } = await send(ViewerDocument, {});
    expect(viewer?.person.id).toBe('p1');
  });

  test('is a refusal where the server refused it', async () => {
    api.answers['Worksheet'] = () => refuse('NOT_FOUND');
    begunRequests.begin('Worksheet', { id: 'w1' });
    await expect(read()).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } });
    expect(timesAsked('Worksheet')).toBe(1);
  });
});
