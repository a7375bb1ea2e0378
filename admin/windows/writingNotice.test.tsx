import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';
import { asApi, buildWorksheet, formulaAsApi } from '../worksheets/testDesk.js';

const locked = {
  stageKey: 'self',
  open: false,
  byException: false,
  scope: 'ALL' as const,
  since: '2022-07-29T09:00:00.000Z' as string | null,
  until: null as string | null,
  lockedBy: { id: 'sari', name: 'Sari' },
};
const request = {
  id: 'r1',
  worksheetId: 'w1',
  unit: null,
  instrument: { id: 'instrument', title: 'LKE kecil' },
  stageKey: 'self',
  indicatorCodes: null,
  reason: 'Bukti baru terbit.',
  createdAt: '2022-07-30T02:00:00.000Z',
  requestedBy: { id: 'rina', name: 'Rina' },
  state: 'OPEN',
  decidedBy: null,
  decidedAt: null as string | null,
  decisionReason: '',
  grantedUntil: null,
  version: 1,
  abilities: ['opening.withdraw'],
};
const openings = {
  exceptions: [] as object[],
  requests: [] as object[],
  abilities: ['opening.request'],
};
const stage = {
  id: 'self',
  key: 'self',
  kind: 'SELF',
  nameId: 'Penilaian mandiri',
  nameEn: 'Self',
};

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('worksheet.list') } }),
  WorksheetInstrument: () => ({ data: { instrument: asApi(smallInstrument) } }),
  WorksheetFormula: () => ({ data: { formula: formulaAsApi(regulationFormula(smallInstrument)) } }),
  Stages: () => ({ data: { stages: [stage] } }),
  WorksheetOpenings: () => ({ data: { worksheetOpenings: openings } }),
}));
const tell = (change: Partial<typeof openings>) => {
  api.answers['WorksheetOpenings'] = () => ({
    data: { worksheetOpenings: { ...openings, ...change } },
  });
};

async function atDesk(writing: Partial<typeof locked>) {
  const abilities = writing.open ? ['answer.edit'] : [];
  const worksheet = buildWorksheet(smallInstrument, () => ({ abilities }), {
    abilities,
    writing: { ...locked, ...writing } as never,
  });
  api.answers['Worksheet'] = () => ({ data: { worksheet } });
  open('/worksheets/w1/show?indicator=U.I.1.i.a');
  await screen.findByLabelText('Penjelasan', {}, wait);
}

describe('a stage that a window locks', () => {
  test('says who locked it, since when, until when, and how to ask', async () => {
    await atDesk({ until: '2022-08-02T01:00:00.000Z' });
    const notice = await screen.findByText(/Penilaian mandiri terkunci sejak/, {}, wait);
    expect(notice.textContent).toMatch(
      /sejak 29 Jul 2022, 16\.00 WIB\. Jadwalnya ditetapkan Sari .*Dibuka lagi 2 Agu 2022, 08\.00 WIB/,
    );
    await screen.findByText(/mintalah kepada administrator atau koordinator evaluator/, {}, wait);
    screen.getByRole('button', { name: 'Minta dibuka' });
  });

  test('is asked for by a button, for the answer in sight, and once', async () => {
    api.answers['RequestOpening'] = () => {
      tell({ requests: [request] });
      return { data: { requestOpening: { ...openings, requests: [request] } } };
    };
    await atDesk({});
    fireEvent.click(await screen.findByRole('button', { name: 'Minta dibuka' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    fireEvent.change(dialog.getByLabelText(/Alasan/), { target: { value: 'SK baru terbit' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Kirim permintaan' }));
    await screen.findByText(/Rina sudah minta dibuka, .*Menunggu putusan/, {}, wait);
    expect(api.inputsOf('RequestOpening')).toEqual([
      {
        worksheetId: 'w1',
        stageKey: 'self',
        reason: 'SK baru terbit',
        indicatorCodes: ['U.I.1.i.a'],
      },
    ]);
    expect(screen.queryByRole('button', { name: 'Minta dibuka' })).toBeNull();
  });

  test('says that somebody asked before, and keeps what was written', async () => {
    api.answers['RequestOpening'] = () => refuse('DUPLICATE', 'worksheetId');
    await atDesk({});
    fireEvent.click(await screen.findByRole('button', { name: 'Minta dibuka' }, wait));
    const dialog = within(await screen.findByRole('dialog', {}, wait));
    fireEvent.change(dialog.getByLabelText(/Alasan/), { target: { value: 'SK baru terbit' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Kirim permintaan' }));
    await dialog.findByText(/Sudah ada permintaan yang menunggu putusan/, {}, wait);
    dialog.getByDisplayValue('SK baru terbit');
  });

  test('lets who asked take it back', async () => {
    tell({ requests: [request] });
    api.answers['WithdrawOpening'] = () => ({ data: { withdrawOpening: openings } });
    await atDesk({});
    fireEvent.click(await screen.findByRole('button', { name: 'Tarik permintaan' }, wait));
    await screen.findByText('Permintaan ditarik.', {}, wait);
    const sent = api.sent.find(({ operationName }) => operationName === 'WithdrawOpening');
    expect(sent?.variables).toEqual({ id: 'r1', version: 1 });
  });

  test('says why the last request was refused, and that single answers are open', async () => {
    const refused = {
      ...request,
      state: 'REFUSED',
      decidedAt: '2022-07-30T03:00:00.000Z',
      decisionReason: 'Jadwal sudah diumumkan.',
      abilities: [],
    };
    const exception = {
      ...request,
      indicatorCodes: ['U.I.1.i.b'],
      author: { id: 'sari', name: 'Sari' },
      expiresAt: '2022-08-01T09:00:00.000Z',
    };
    tell({ requests: [refused], exceptions: [exception] });
    await atDesk({});
    await screen.findByText(/Permintaan terakhir ditolak 30 Jul 2022/, {}, wait);
    screen.getByText('Jadwal sudah diumumkan.');
    screen.getByText(/Butir U\.I\.1\.i\.b dibuka khusus sampai 1 Agu 2022, 16\.00 WIB/);
  });
});

describe('a stage that is open', () => {
  test('less long than its period says until when', async () => {
    await atDesk({ open: true, until: '2099-07-29T09:00:00.000Z' });
    await screen.findByText(
      /Tahap ini terbuka sampai 29 Jul 2099, 16\.00 WIB, lalu terkunci menurut jadwal/,
      {},
      wait,
    );
  });

  test('for a while says until when', async () => {
    await atDesk({ open: true, byException: true, until: '2099-07-29T09:00:00.000Z' });
    await screen.findByText(/Dibuka khusus sampai 29 Jul 2099, 16\.00 WIB/, {}, wait);
  });

  test('as long as its period says nothing', async () => {
    await atDesk({ open: true, until: '2099-08-05T09:00:00.000Z' });
    await waitFor(() => expect(screen.queryByText(/Tahap ini terbuka sampai/)).toBeNull(), wait);
  });
});
