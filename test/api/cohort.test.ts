import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

const COHORT = `query ($periodId: ID!, $instrumentId: ID!) {
  cohort(periodId: $periodId, instrumentId: $instrumentId) {
    worksheetId unitCode unitName unitKind status isSubmitted
    claimed { indicatorCode optionKey value counts { key count } }
    verified { indicatorCode optionKey value counts { key count } }
  }
}`;

let desk: Desk;
let team: Client;

beforeAll(async () => {
  desk = await buildDesk();
  team = await desk.world.as(desk.world.bekasi.people.team);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
});

const ids = () => ({
  periodId: desk.world.bekasi.period.id,
  instrumentId: desk.world.bekasi.instrument.id,
});

interface Sheet {
  readonly worksheetId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly isSubmitted: boolean;
  readonly claimed: readonly { indicatorCode: string; optionKey: string | null }[];
  readonly verified: readonly { indicatorCode: string; optionKey: string | null }[];
}

const read = async (variables: Readonly<Record<string, unknown>> = ids()) =>
  team.send<{ cohort: readonly Sheet[] }>(COHORT, variables);

describe('the cohort of a period', () => {
  test('has every worksheet of the instrument, in the order of the units', async () => {
    const { data } = await read();
    expect(data.cohort.map(({ unitName }) => unitName)).toEqual([
      'Dinas Kesehatan',
      'Dinas Pendidikan',
    ]);
  });

  test('says by which code a unit is rolled up, and whether it submitted anything', async () => {
    const { health, education } = desk.world.bekasi.units;
    const { data } = await read();
    expect(data.cohort.map(({ unitCode, isSubmitted }) => [unitCode, isSubmitted])).toEqual([
      [health.code, true],
      [education.code, false],
    ]);
  });

  test('has what the unit claims, and leaves out what it has not answered', async () => {
    const { data } = await read();
    const [health, education] = data.cohort;
    const answered = await desk.sql<{ indicator_code: string }>(
      `select indicator_code from answer where worksheet_id = $1
         and (option_key is not null or value is not null or counts <> '{}')`,
      [desk.worksheetId],
    );
    expect(health!.claimed).toHaveLength(answered.length);
    expect(answered.length).toBeGreaterThan(0);
    expect(education!.claimed).toEqual([]);
  });

  test('has as verified what evaluators accepted, with their value and not the unit’s', async () => {
    expect((await read()).data.cohort[0]!.verified).toEqual([]);
    const { errors } = await desk.evaluate('U.I.1.i.a', {
      verdict: 'ACCEPTED',
      optionKey: 'TIDAK',
      note: 'SK belum ditandatangani.',
    });
    expect(errors).toBeUndefined();
    const [health] = (await read()).data.cohort;
    expect(health!.verified).toEqual([
      { indicatorCode: 'U.I.1.i.a', optionKey: 'TIDAK', value: null, counts: [] },
    ]);
    const claimed = health!.claimed.find(({ indicatorCode }) => indicatorCode === 'U.I.1.i.a');
    expect(claimed?.optionKey).toBe('YA');
  });

  test('takes as many statements for many worksheets as for few, and none for what is not asked', async () => {
    const all = await countStatements(() => read());
    const sheetsAlone = await countStatements(() =>
      team.send(COHORT.replace(/claimed \{.*\}|verified \{.*\}/g, ''), ids()),
    );
    expect(all.count - sheetsAlone.count).toBe(2);
    expect(all.count).toBeLessThanOrEqual(6);
  });

  test.each<[string, () => Readonly<Record<string, unknown>>, string]>([
    ['a period that does not exist', () => ({ ...ids(), periodId: randomUUID() }), 'periodId'],
    ['a text that is no id', () => ({ ...ids(), periodId: 'november' }), 'periodId'],
    [
      'a period of another kabupaten',
      () => ({ ...ids(), periodId: desk.world.karawang.period.id }),
      'periodId',
    ],
    [
      'an instrument of another kabupaten',
      () => ({ ...ids(), instrumentId: desk.world.karawang.instrument.id }),
      'instrumentId',
    ],
  ])('refuses %s', async (_, variables, field) => {
    expect(await read(variables())).toMatchObject({ code: 'NOT_FOUND', field });
  });
});
