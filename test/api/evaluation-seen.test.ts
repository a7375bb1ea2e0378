import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aReturn, ATTACH_URL, buildDesk, type Desk, SAVE } from '../builders/desk.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.reset();
  await desk.submitted();
});

const yesNo = 'U.I.1.i.a';
const percent = 'U.I.2.i.b';

const READ = `query ($id: ID!) { answer(id: $id) { evaluations { verdict seen {
  optionKey value counts { key count } explanation
  evidence { evidenceId title revisionId number page } } } } }`;

async function seenOf(code: string) {
  const { data, errors } = await desk.agent.send(READ, { id: await desk.answer(code) });
  expect(errors).toBeUndefined();
  return data.answer.evaluations as { verdict: string; seen: Record<string, unknown> | null }[];
}

/** What proves an answer now, as the database has it. */
const linked = (code: string) =>
  desk.sql<{ evidenceId: string; revisionId: string }>(
    `select l.evidence_id as "evidenceId", l.revision_id as "revisionId"
     from evidence_link l join answer a on a.id = l.answer_id where a.indicator_code = $1`,
    [code],
  );

describe('a verdict keeps what it was given in view of', () => {
  test('the claim, even where another value is accepted', async () => {
    await desk.evaluate(yesNo, { verdict: 'ACCEPTED', optionKey: 'TIDAK' });
    const [link] = await linked(yesNo);
    expect(await seenOf(yesNo)).toEqual([
      {
        verdict: 'ACCEPTED',
        seen: {
          optionKey: 'YA',
          value: null,
          counts: [],
          explanation: '',
          evidence: [{ ...link, title: 'Bukti', number: 1, page: 2 }],
        },
      },
    ]);
  });

  test('counts', async () => {
    await desk.returned(percent);
    const [{ seen } = { seen: null }] = await seenOf(percent);
    expect(seen?.['counts']).toHaveLength(2);
    expect(seen?.['counts']).toEqual(
      expect.arrayContaining([
        { key: 'planned', count: 4 },
        { key: 'done', count: 3 },
      ]),
    );
  });

  test('whatever the unit changes afterwards', async () => {
    await desk.returned(yesNo);
    const [before] = await seenOf(yesNo);
    const { id, version } = await desk.row(yesNo);
    const saved = await desk.agent.send(SAVE, {
      input: { answerId: id, version, optionKey: 'TIDAK', explanation: 'Belum ada SK.' },
    });
    expect(saved.errors).toBeUndefined();
    const attached = await desk.agent.send(ATTACH_URL, {
      input: { answerId: id, url: 'https://bekasikab.go.id/sk-baru.pdf' },
    });
    expect(attached.errors).toBeUndefined();
    expect(await linked(yesNo)).toHaveLength(2);
    expect(await seenOf(yesNo)).toEqual([before]);
  });

  test('one that is older than that says that it does not know', async () => {
    await desk.returned(yesNo);
    await desk.sql('update evaluation set seen = null');
    expect(await seenOf(yesNo)).toEqual([{ verdict: 'RETURNED', seen: null }]);
  });
});

test('what was seen is read with the verdicts, in no statement more', async () => {
  await desk.evaluate(yesNo, aReturn);
  const id = await desk.answer(yesNo);
  const count = async (fields: string) => {
    const counted = await countStatements(() =>
      desk.agent.send(`query ($id: ID!) { answer(id: $id) { evaluations { ${fields} } } }`, { id }),
    );
    return counted.count;
  };
  await count('id');
  expect(await count('id seen { explanation }')).toBe(await count('id'));
});
