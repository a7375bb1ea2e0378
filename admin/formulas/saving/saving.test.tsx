import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeApi, fill, open, press, refuse, viewerWho, wait } from '../../testApp.js';
import { draftOf } from '../formulaDraft.js';
import { formulaOf, instrument } from '../versions/versions.sample.js';
import { createDeviceKeeping } from '../../drafts/deviceKeeping.js';
import { keeping } from '../../drafts/pageKeeping.js';
import { createUnsentStore } from './unsentStore.js';

const formula = formulaOf({ abilities: ['formula.edit', 'formula.propose'] });
// The sample has every field that a draft is read from.
const base = draftOf(formula as unknown as Parameters<typeof draftOf>[0]);

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('formula.list', 'formula.edit') } }),
  Formula: () => ({ data: { formula } }),
  FormulaInstrument: () => ({ data: { instrument } }),
}));
const savedTitles = () =>
  api.inputsOf('SaveFormula').map((input) => (input as { readonly title: string }).title);
/** The server takes what comes, and counts. */
function saveEverything() {
  let version = 4;
  api.answers['SaveFormula'] = ({ input }) => {
    version += 1;
    const saved = { ...formula, ...(input as object), version };
    return { data: { saveFormula: { formula: saved, diagnostics: [] } } };
  };
}

/** What an earlier page of this browser could not save. */
function leaveUnsent(title: string) {
  const store = createUnsentStore(() => localStorage, createDeviceKeeping(), 'p1', 'f2', 'kemarin');
  store.keep({
    version: 4,
    base,
    content: { ...base, title },
    at: Date.parse('2022-07-15T02:00Z'),
  });
  store.flush();
}
const opened = () => screen.findByDisplayValue('Menurut peraturan', {}, wait);

describe('a draft that saves itself', () => {
  test('goes to the server without a press, and then says when', async () => {
    saveEverything();
    open('/formulas/f2');
    await opened();
    fill(/Nama formula/, 'Usulan');
    await waitFor(() => expect(savedTitles()).toEqual(['Usulan']), wait);
    await screen.findAllByText(/^Tersimpan \d\d\.\d\d$/, {}, wait);
    screen.getByDisplayValue('Usulan');
  });

  test('is saved before it is proposed, and proposed as it was saved', async () => {
    saveEverything();
    open('/formulas/f2');
    await opened();
    fill(/Nama formula/, 'Usulan');
    press('Usulkan');
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    fireEvent.change(dialog.getByLabelText(/Alasan/), { target: { value: 'Rapat' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Usulkan' }));
    await waitFor(
      () =>
        expect(api.inputsOf('ProposeFormula')).toEqual([{ id: 'f2', version: 5, reason: 'Rapat' }]),
      wait,
    );
    expect(savedTitles()).toEqual(['Usulan']);
  });
});

describe('a draft that the server does not take', () => {
  const comment = 'ungkit.begun.p1.comments.new.a1';
  afterEach(() => keeping.released(comment));
  /** @returns what was asked of who goes elsewhere, which was answered by yes. */
  async function leave() {
    api.answers['SaveFormula'] = () => refuse('INTERNAL');
    const router = open('/formulas/f2');
    await opened();
    fill(/Nama formula/, 'Usulan');
    const asked = vi.spyOn(window, 'confirm').mockReturnValue(true);
    await act(() => router.navigate('/nowhere'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/nowhere'), wait);
    return asked.mock.calls.flat().join();
  }
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('ungkit.formula.'));
  /** Of formulas alone: what else a browser keeps is another matter. */
  function fillDevice() {
    const put = Storage.prototype.setItem;
    return vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (
      this: Storage,
      key,
      value,
    ) {
      if (key.startsWith('ungkit.formula.')) throw new DOMException('full', 'QuotaExceededError');
      put.call(this, key, value);
    });
  }

  test('nor the device: who leaves it is told that it goes, and warned no more once it has gone', async () => {
    const room = fillDevice();
    expect(await leave()).toMatch(/perubahan itu hilang/);
    expect(keeping.isAtStake('p1')).toBe(false);
    room.mockRestore();
    await keeping.retry();
    expect(kept()).toEqual([]);
  });

  test('and the device keeps is said to stay there to who leaves it, whatever else that refuses', async () => {
    keeping.refused('p1', comment, () => undefined);
    expect(await leave()).toMatch(/tetap ada di peramban ini/);
    expect(kept()).toHaveLength(1);
  });

  test('and the device keeps is said to be safe, whatever else that refuses', async () => {
    keeping.refused('p1', comment, () => undefined);
    await keeping.retry();
    api.answers['SaveFormula'] = () => refuse('INTERNAL');
    open('/formulas/f2');
    await opened();
    fill(/Nama formula/, 'Usulan');
    await screen.findAllByText(/Perubahan Anda aman di peramban ini/, {}, wait);
  });
});

describe('what an earlier page could not save', () => {
  test('is offered with what it changed, and put in only when it is asked for', async () => {
    leaveUnsent('Usulan kemarin');
    saveEverything();
    open('/formulas/f2');
    await opened();
    screen.getByText('Nama berubah dari “Menurut peraturan” menjadi “Usulan kemarin”.');
    press('Pulihkan');
    screen.getByDisplayValue('Usulan kemarin');
    expect(screen.queryByText('Perubahan Anda yang belum tersimpan')).toBeNull();
    await waitFor(() => expect(savedTitles()).toEqual(['Usulan kemarin']), wait);
    await waitFor(() => expect(Object.keys(localStorage).join()).not.toContain('formula'), wait);
  });

  test('asks where the draft says something else by now', async () => {
    leaveUnsent('Usulan kemarin');
    saveEverything();
    api.answers['Formula'] = () => ({
      data: { formula: { ...formula, title: 'Milik orang lain', version: 5 } },
    });
    open('/formulas/f2');
    await screen.findByDisplayValue('Milik orang lain', {}, wait);
    press('Pulihkan');
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    dialog.getByText('Nama berubah dari “Menurut peraturan” menjadi “Milik orang lain”.');
    fireEvent.click(dialog.getByRole('radio', { name: /^Yang belum tersimpan/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Gabungkan' }));
    await screen.findByDisplayValue('Usulan kemarin', {}, wait);
  });

  test('of somebody else at this browser is not shown', async () => {
    const store = createUnsentStore(
      () => localStorage,
      createDeviceKeeping(),
      'p2',
      'f2',
      'kemarin',
    );
    store.keep({ version: 4, base, content: { ...base, title: 'Rahasia' }, at: 1 });
    store.flush();
    open('/formulas/f2');
    await opened();
    expect(screen.queryByText(/Rahasia/)).toBeNull();
  });
});
