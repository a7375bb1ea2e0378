import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RapimCommitmentFragment } from '../../graphql/graphql.js';
import { fakeApi, fill, open, press, refuse, viewerWho, wait } from '../../testApp.js';
import { meetingOf, rapimCard } from '../testMeeting.js';

const promise = (
  title: string,
  outcome: RapimCommitmentFragment['outcome'],
): RapimCommitmentFragment => ({
  actionId: title,
  title,
  dueDay: '2022-07-31',
  outcome,
  owner: { id: 'p2', name: 'Budi' },
});
const card = (id: string, name: string, commitments: RapimCommitmentFragment[]) =>
  rapimCard(name, {
    id,
    unit: { id: `u-${id}`, name, abbreviation: null },
    rankOf: 2,
    commitments,
  });
const meeting = (commits: unknown) =>
  meetingOf(
    [
      card('kes', 'Dinas Kesehatan', [promise('SK Tim RB', 'KEPT')]),
      card('dik', 'Dinas Pendidikan', [promise('Peta proses', 'LATE'), promise('SOP', 'OPEN')]),
    ],
    {
      kabupatenCards: { nodes: [{ id: 'k', commitments: [promise('Perbup', 'OPEN')] }] },
      ...(commits === true && {
        followUpOwnersByUnit: [
          {
            unitId: 'u-kes',
            owners: [
              { id: 'head', name: 'Kepala Dinkes' },
              { id: 'agent', name: 'Agen Dinkes' },
            ],
          },
        ],
      }),
    },
  );

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('kabupatenIndex.read', 'followUp.commit') } }),
  Rapim: ({ commits }) => ({ data: meeting(commits) }),
  WrittenCommitments: () => ({ data: { followUpActions: { nodes: [] } } }),
  WriteCommitment: () => ({ data: { createFollowUp: { id: 'f1' } } }),
}));
afterEach(() => vi.restoreAllMocks());

const key = (name: string, target: Element = document.body) =>
  fireEvent.keyDown(target, { key: name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, wait);

async function atUnit(cardId = 'kes') {
  open(`/rapim/july?unit=${cardId}`);
  await screen.findByRole('heading', { level: 1, name: /^Dinas/ }, wait);
}

async function openDialog() {
  await atUnit();
  key('k');
  return within(await screen.findByRole('dialog', {}, wait));
}

const dropNetwork = () => {
  const there = api.answers;
  const lost = () => {
    throw new TypeError('Failed to fetch');
  };
  api.answers = { WrittenCommitments: lost, WriteCommitment: lost };
  return () => {
    api.answers = there;
    window.dispatchEvent(new Event('online'));
  };
};

describe('commitments in the leadership’s meeting', () => {
  test('of last month stand last on the wall: who broke their word first, each a way to its unit', async () => {
    open('/rapim/july');
    await heading('Indeks RB kabupaten');
    key('End');
    await heading('Komitmen bulan lalu');
    // And is called so to who hears it instead.
    screen.getByRole('main', { name: 'Komitmen bulan lalu' });
    screen.getByText('1 ditepati, 1 terlambat, 2 berjalan. Keadaan saat periode ditutup.');
    screen.getByText('Kabupaten sendiri: 1 berjalan');
    const units = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(units).toEqual([
      'Dinas PendidikanTerlambat: Peta proses1 berjalan0 dari 2 ditepati',
      'Dinas Kesehatan1 dari 1 ditepati',
    ]);
    press(/Dinas Pendidikan/);
    await heading('Dinas Pendidikan');
    const promises = screen.getByRole('heading', { name: 'Komitmen bulan lalu' });
    expect(promises.parentElement?.textContent).toContain('Peta prosesTerlambat');
  });

  test('are taken down with K and Enter, for the unit’s head unless somebody else is chosen', async () => {
    const dialog = await openDialog();
    // What is typed into the dialog is no key of the deck.
    key('ArrowRight', dialog.getByRole('textbox', { name: /Apa yang akan dikerjakan/ }));
    fill(/Apa yang akan dikerjakan/, '  Menetapkan SK Tim RB ');
    fill(/Tenggat/, '2999-08-31');
    fireEvent.submit(dialog.getByRole('button', { name: 'Simpan' }).closest('form')!);
    await screen.findByText('tersimpan', {}, wait);
    await heading('Dinas Kesehatan');
    expect(api.inputsOf('WriteCommitment')).toEqual([
      {
        unitId: 'u-kes',
        periodId: 'july',
        title: 'Menetapkan SK Tim RB',
        ownerId: 'head',
        dueDay: '2999-08-31',
        source: 'COMMITMENT',
      },
    ]);
  });

  test('wait on the device while there is no network, and go by themselves when it is back', async () => {
    const dialog = await openDialog();
    const restore = dropNetwork();
    fill(/Apa yang akan dikerjakan/, 'Menetapkan SK Tim RB');
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await screen.findByText('menunggu jaringan', {}, wait);
    screen.getByText('1 komitmen belum terkirim');
    const kept = Object.entries(localStorage).filter(([name]) => name.includes('commitment.p1'));
    expect(kept.join()).toContain('Menetapkan SK Tim RB');
    restore();
    await screen.findByText('tersimpan', {}, wait);
    expect(screen.queryByText('1 komitmen belum terkirim')).toBeNull();
    expect(api.inputsOf('WriteCommitment')).toHaveLength(1);
  });

  test('that the server refuses say why, and are mended with their words', async () => {
    const dialog = await openDialog();
    api.answers['WriteCommitment'] = () =>
      refuse('INVALID_INPUT', 'input.ownerId', { fault: 'UNKNOWN_OPTION' });
    fill(/Apa yang akan dikerjakan/, 'Menetapkan SK Tim RB');
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await screen.findByText(/^belum tersimpan: Pilih agen perubahan atau kepala/, {}, wait);
    press('Perbaiki');
    const again = within(await screen.findByRole('dialog', {}, wait));
    const title = again.getByRole<HTMLInputElement>('textbox', { name: /Apa yang/ });
    expect(title.value).toBe('Menetapkan SK Tim RB');
    fireEvent.click(again.getByRole('button', { name: 'Batal' }));
    press('Buang “Menetapkan SK Tim RB”');
    press('Buang sekarang?');
    expect(screen.queryByText('Menetapkan SK Tim RB')).toBeNull();
  });

  test('say what is missing at once, and what was typed stays when the dialog is closed', async () => {
    const dialog = await openDialog();
    fill(/Tenggat/, '2022-01-01');
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    dialog.getByText('Tuliskan apa yang akan dikerjakan.');
    dialog.getByText('Pilih hari ini atau hari sesudahnya.');
    fill(/Apa yang akan dikerjakan/, 'Belum selesai diketik');
    key('Escape', screen.getByRole('dialog'));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await heading('Dinas Kesehatan');
    press('Catat komitmen');
    const typed = await screen.findByRole<HTMLInputElement>('textbox', { name: /Apa yang/ }, wait);
    expect(typed.value).toBe('Belum selesai diketik');
    expect(api.inputsOf('WriteCommitment')).toEqual([]);
  });

  test('cannot be taken down of a unit in which nobody may answer for them', async () => {
    await atUnit('dik');
    key('k');
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    dialog.getByText(/belum punya kepala atau agen perubahan/);
  });

  test('are no matter of who may not take them down', async () => {
    api.answers['Viewer'] = () => ({ data: { viewer: viewerWho('kabupatenIndex.read') } });
    await atUnit();
    expect(screen.queryByRole('button', { name: 'Catat komitmen' })).toBeNull();
    key('k');
    expect(screen.queryByRole('dialog')).toBeNull();
    key('?');
    const keys = within(await screen.findByRole('dialog', {}, wait));
    expect(keys.queryByText('K')).toBeNull();
    expect(api.sent.find((one) => one.operationName === 'Rapim')?.variables).toEqual({
      periodId: 'july',
      commits: false,
    });
  });
});
