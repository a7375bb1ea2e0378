import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillSheets, type Sheets } from '../builders/sheets.js';

let desk: Desk;
let sheets: Sheets;

beforeAll(async () => {
  desk = await buildDesk();
  sheets = await fillSheets(desk);
});
afterAll(() => desk.close());

const progressOf = async (id: string) => {
  const leader = await desk.world.as(desk.bekasi.people.leader);
  const { data, errors } = await leader.send(
    `query ($id: ID!) { worksheet(id: $id) { progress {
      indicators answered evidenced submitted returned accepted } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.worksheet.progress as object;
};

test('a closed worksheet says how many answers still waited for a review, not how many were never judged', async () => {
  // Of five answers one was accepted and one waited; three were never given.
  expect(await progressOf(sheets.june.health)).toEqual({
    indicators: 5,
    answered: 2,
    evidenced: 2,
    submitted: 1,
    returned: 0,
    accepted: 1,
  });
});

test('in a closed worksheet that was never filled in nothing waited', async () => {
  expect(await progressOf(sheets.june.education)).toEqual({
    indicators: 5,
    answered: 0,
    evidenced: 0,
    submitted: 0,
    returned: 0,
    accepted: 0,
  });
});
