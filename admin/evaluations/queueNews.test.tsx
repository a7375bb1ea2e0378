import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { live } from '../live/live.js';
import type { LiveHandlers } from '../live/liveHandlers.js';
import { queryClient } from '../providers/queryClient.js';
import { fakeApi, open, refuse, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  year: 2022,
  month: 7,
  status: 'OPEN',
  dueAt: '2022-07-31T09:00:00.000Z',
};
const row = (indicatorCode: string, more: object = {}) => ({
  id: indicatorCode,
  worksheetId: 'w1',
  indicatorCode,
  indicatorText: `Butir ${indicatorCode}`,
  areaName: 'Manajemen Perubahan',
  optionKey: 'A',
  value: null,
  counts: [],
  state: 'SUBMITTED',
  resubmitted: false,
  reopened: false,
  evidenceCount: 1,
  submittedAt: '2022-07-08T02:00:00.000Z',
  waitingDays: 5,
  unit: { id: 'u', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' },
  ...more,
});
const queueOf = (...nodes: object[]) => ({
  data: { reviewQueue: { nodes, totalCount: nodes.length } },
});
const turns = (waiting: number) => ({
  data: {
    waiting: { totalCount: waiting },
    resubmitted: { totalCount: 0 },
    unit: { totalCount: 0 },
    done: { totalCount: 0 },
  },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('review.list', 'period.list') } }),
  PeriodChoices: () => ({ data: { periods: { nodes: [july] } } }),
  ReviewQueue: () => queueOf(row('A.1'), row('A.2'), row('A.3')),
  ReviewTurns: () => turns(3),
}));

/** The stream of the tab, of which the test is the server. */
let streamed: LiveHandlers;

beforeEach(() => {
  vi.spyOn(live, 'watch').mockImplementation((watched, handlers) => {
    if (watched.follows === 'queue') streamed = handlers;
    return () => undefined;
  });
});
afterEach(() => void vi.restoreAllMocks());

/** Something changed, long enough after the last time. */
const tell = () => {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => later);
  streamed.onChanged!(0);
};
const codes = () =>
  [...document.querySelectorAll('tbody tr a')].map(({ textContent }) => textContent);
const rowOf = (code: string) => within(screen.getByText(code).closest('tr')!);
async function openQueue() {
  open('/evaluations');
  await screen.findByText('A.3', {}, wait);
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0), wait);
}

describe('a queue that others work on as well', () => {
  test('moves no row before somebody asks for it, and loses nothing that was begun', async () => {
    await openQueue();
    const search = screen.getByLabelText<HTMLInputElement>(/Cari/);
    search.focus();
    fireEvent.change(search, { target: { value: 'Bu' } });
    await vi.waitFor(
      () =>
        expect(api.sent).toContainEqual(
          expect.objectContaining({
            operationName: 'ReviewQueue',
            variables: expect.objectContaining({
              filter: expect.objectContaining({ search: 'Bu' }) as object,
            }) as object,
          }),
        ),
      wait,
    );
    // Only what has been read is what others can change.
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0), wait);
    api.answers['ReviewQueue'] = () =>
      queueOf(row('A.2', { evidenceCount: 7 }), row('A.3'), row('B.1'));
    api.answers['ReviewTurns'] = () => turns(8);
    tell();
    const chip = await screen.findByText('2 perubahan baru · Tampilkan', {}, wait);
    expect(codes()).toEqual(['A.1', 'A.2', 'A.3']);
    expect(rowOf('A.1').getByText('Tidak lagi di antrean ini')).toBeTruthy();
    expect(rowOf('A.2').getByText('7')).toBeTruthy();
    expect(rowOf('A.2').queryByText('Tidak lagi di antrean ini')).toBeNull();
    expect(document.activeElement).toBe(search);
    expect(search.value).toBe('Bu');
    expect((await screen.findByText('8', {}, wait)).parentElement?.textContent).toBe(
      'Menunggu telaah8',
    );
    chip.click();
    await vi.waitFor(() => expect(codes()).toEqual(['A.2', 'A.3', 'B.1']), wait);
    expect(screen.queryByText(/perubahan baru/)).toBeNull();
  });

  test('takes at once what moves no row', async () => {
    await openQueue();
    api.answers['ReviewQueue'] = () => queueOf(row('A.1'), row('A.2'), row('A.3'), row('B.1'));
    tell();
    await vi.waitFor(() => expect(codes()).toEqual(['A.1', 'A.2', 'A.3', 'B.1']), wait);
    expect(screen.queryByText(/perubahan baru/)).toBeNull();
  });

  test('says who has an answer on the desk, as long as they do', async () => {
    await openQueue();
    const budi = { worksheetId: 'w1', indicatorCode: 'A.2', personId: 'p2', name: 'Budi' };
    streamed.onReviewing!([budi, { ...budi, worksheetId: 'w2', name: 'Ani' }]);
    expect(await screen.findByText('Dibuka Budi', {}, wait)).toBeTruthy();
    expect(rowOf('A.2').getByText('Dibuka Budi')).toBeTruthy();
    streamed.onReviewing!([]);
    await vi.waitFor(() => expect(screen.queryByText('Dibuka Budi')).toBeNull());
  });

  test('keeps what it shows when it cannot be read again', async () => {
    await openQueue();
    api.answers['ReviewQueue'] = () => refuse('INTERNAL');
    const before = api.sent.length;
    tell();
    await vi.waitFor(() =>
      expect(api.sent.slice(before).map(({ operationName }) => operationName)).toContain(
        'ReviewQueue',
      ),
    );
    await screen.findByRole('alert', {}, wait);
    expect(codes()).toEqual(['A.1', 'A.2', 'A.3']);
  });

  test('is shown as it is to whoever asks for another order', async () => {
    await openQueue();
    api.answers['ReviewQueue'] = () => queueOf(row('B.1'), row('A.2'));
    fireEvent.click(
      within(screen.getByRole('columnheader', { name: /Menunggu/ })).getByRole('button'),
    );
    await vi.waitFor(() => expect(codes()).toEqual(['B.1', 'A.2']), wait);
    expect(screen.queryByText(/perubahan baru/)).toBeNull();
  });

  test('of another period is another queue, and there at once', async () => {
    const june = { ...july, id: 'june', name: '2022-06', month: 6, status: 'CLOSED' };
    api.answers['PeriodChoices'] = () => ({ data: { periods: { nodes: [july, june] } } });
    api.answers['ReviewQueue'] = ({ filter }) =>
      (filter as { readonly periodId: string }).periodId === 'june'
        ? queueOf(row('J.1'), row('J.2'))
        : queueOf(row('A.1'), row('A.2'), row('A.3'));
    await openQueue();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Periode' }));
    fireEvent.click(await screen.findByRole('option', { name: /Juni 2022/ }, wait));
    await vi.waitFor(() => expect(codes()).toEqual(['J.1', 'J.2']), wait);
    expect(screen.queryByText(/perubahan baru/)).toBeNull();
  });
});
