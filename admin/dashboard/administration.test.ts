import { expect, test } from 'vitest';
import { comingDates, lackingUnits } from './administration.js';

const july = {
  id: 'july',
  name: '2022-07',
  opensAt: '2022-06-30T17:00:00.000Z',
  dueAt: '2022-07-31T09:00:00.000Z',
  closesAt: '2022-08-05T09:00:00.000Z',
};
const august = {
  id: 'august',
  name: '2022-08',
  opensAt: '2022-07-31T17:00:00.000Z',
  dueAt: '2022-08-31T09:00:00.000Z',
  closesAt: '2022-09-05T09:00:00.000Z',
};

test('the dates of two months are told in the order they come, without what is past', () => {
  const told = (now: string) =>
    comingDates([july], [august], new Date(now)).map(({ period, what }) => `${period.id} ${what}`);
  expect(told('2022-07-15T00:00:00Z')).toEqual([
    'july dueAt',
    'august opensAt',
    'july closesAt',
    'august dueAt',
  ]);
  expect(told('2022-08-01T00:00:00Z')).toEqual(['july closesAt', 'august dueAt']);
});

test('a unit lacks whoever fills in and whoever submits, each by itself', () => {
  const unit = (id: string, ...roles: ('CHANGE_AGENT' | 'UNIT_HEAD' | 'ANALYST')[]) => ({
    id,
    name: id,
    people: roles.map((role) => ({ role })),
  });
  const lacking = lackingUnits([
    unit('both', 'CHANGE_AGENT', 'UNIT_HEAD'),
    unit('no head', 'CHANGE_AGENT'),
    unit('nobody', 'ANALYST'),
  ]);
  expect(lacking.map(({ unit: { id }, roles }) => [id, roles])).toEqual([
    ['no head', ['UNIT_HEAD']],
    ['nobody', ['CHANGE_AGENT', 'UNIT_HEAD']],
  ]);
});
