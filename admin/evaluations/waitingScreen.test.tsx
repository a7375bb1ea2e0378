import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, open, viewerWho, wait } from '../testApp.js';

const july = {
  id: 'july',
  name: '2022-07',
  year: 2022,
  month: 7,
  status: 'OPEN',
  dueAt: '2022-07-31T09:00:00.000Z',
};
const row = (indicatorCode: string, waitingDays: number | null) => ({
  id: indicatorCode,
  indicatorCode,
  indicatorText: 'Tim RB dibentuk',
  areaName: 'Manajemen Perubahan',
  optionKey: 'A',
  value: null,
  counts: [],
  state: waitingDays === null ? 'ACCEPTED' : 'SUBMITTED',
  resubmitted: false,
  evidenceCount: 1,
  submittedAt: '2022-07-08T02:00:00.000Z',
  waitingDays,
  unit: { id: 'u', name: 'Dinas Kesehatan', abbreviation: 'Dinkes' },
});

const api = fakeApi(() => ({
  Viewer: () => ({ data: { viewer: viewerWho('review.list', 'period.list') } }),
  PeriodChoices: () => ({ data: { periods: { nodes: [july] } } }),
  ReviewQueue: () => ({
    data: {
      reviewQueue: { nodes: [row('A.1', 6), row('A.2', 0), row('A.3', null)], totalCount: 3 },
    },
  }),
}));

const asked = () =>
  api.sent.filter(({ operationName }) => operationName === 'ReviewQueue').at(-1)?.variables;

test('the queue says for how many working days an answer waits, and of what is judged nothing', async () => {
  open('/evaluations');
  const rowOf = async (code: string) =>
    within((await screen.findByText(code, {}, wait)).closest('tr')!);
  expect((await rowOf('A.1')).getByText('6 hari kerja')).toBeTruthy();
  expect((await rowOf('A.2')).getByText('0 hari kerja')).toBeTruthy();
  expect((await rowOf('A.3')).queryByText(/hari kerja/)).toBeNull();
});

test('the queue is sorted by it, longest first', async () => {
  open('/evaluations');
  const head = await screen.findByRole('columnheader', { name: /Menunggu/ }, wait);
  fireEvent.click(within(head).getByRole('button'));
  await waitFor(
    () =>
      expect(asked()).toMatchObject({
        orderBy: [
          { field: 'WAITING_DAYS', direction: 'DESC' },
          { field: 'UNIT_NAME', direction: 'ASC' },
          { field: 'INDICATOR_CODE', direction: 'ASC' },
        ],
      }),
    wait,
  );
});

test('the queue is filtered by more than so many working days', async () => {
  open('/evaluations?displayedFilters={"waitingOver":true}&filter={"waitingOver":5}');
  await screen.findByText('A.1', {}, wait);
  expect(asked()).toMatchObject({ filter: { waitingOver: 5 } });
  expect(screen.getByText('Lebih dari 5 hari kerja')).toBeTruthy();
});
