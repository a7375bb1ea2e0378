import type { Walk } from './walk.js';

interface Content {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly explanation: string;
}

/** A worksheet of the running month that its unit still fills in, and who fills it in. */
export interface OpenWorksheet {
  readonly id: string;
  readonly unitId: string;
  /** Login, without the domain. */
  readonly agent: string;
  readonly agentId: string;
  readonly agentName: string;
  /** Indicators whose answers can be changed, in the order of the instrument. */
  readonly codes: readonly string[];
  readonly answerIds: ReadonlyMap<string, string>;
  /** What the answer to an indicator says now. */
  contentOf(code: string): Promise<Content>;
}

interface Row {
  readonly id: string;
  readonly unit: { readonly id: string; readonly code: string };
}

interface Answers {
  readonly viewer: { readonly person: { readonly id: string; readonly name: string } };
  readonly worksheet: {
    readonly answers: readonly { readonly id: string; readonly indicatorCode: string }[];
  };
}

/** Asks the API for one. */
export async function openWorksheet(walk: Walk): Promise<OpenWorksheet> {
  const lead = await walk.as('inspektur');
  const { worksheets } = await lead<{ worksheets: { nodes: readonly Row[] } }>(
    '{ worksheets(filter: { status: FILLING, level: UNIT }, first: 1) { nodes { id unit { id code } } } }',
  );
  const { id, unit } = worksheets.nodes[0]!;
  const agent = `agen.${unit.code}`;
  const ask = await walk.as(agent);
  const { viewer, worksheet } = await ask<Answers>(
    'query ($id: ID!) { viewer { person { id name } } worksheet(id: $id) { answers { id indicatorCode } } }',
    { id },
  );
  const answerIds = new Map(worksheet.answers.map((one) => [one.indicatorCode, one.id]));
  return {
    id,
    unitId: unit.id,
    agent,
    agentId: viewer.person.id,
    agentName: viewer.person.name,
    codes: [...answerIds.keys()],
    answerIds,
    async contentOf(code) {
      const { answer } = await ask<{
        answer: Omit<Content, 'counts'> & { counts: readonly { key: string; count: number }[] };
      }>(
        'query ($id: ID!) { answer(id: $id) { optionKey value counts { key count } explanation } }',
        { id: answerIds.get(code) },
      );
      const counts = Object.fromEntries(answer.counts.map(({ key, count }) => [key, count]));
      return { ...answer, counts };
    },
  };
}

/** Makes somebody of the demonstration an agen perubahan of the unit as well. */
export async function lendAgent(walk: Walk, login: string, unitId: string): Promise<void> {
  const admin = await walk.as('admin');
  const email = `${login}@demo.ungkit.local`;
  const { people } = await admin<{
    people: { nodes: readonly { id: string; email: string; name: string; version: number }[] };
  }>(
    'query ($search: String) { people(filter: { search: $search }, first: 10) { nodes { id email name version } } }',
    {
      search: email,
    },
  );
  const person = people.nodes.find((one) => one.email === email)!;
  await admin('mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { id } }', {
    input: {
      ...person,
      active: true,
      memberships: [{ role: 'ANALYST' }, { role: 'CHANGE_AGENT', unitId }],
    },
  });
}
