import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, buildDesk, type Desk, WITHDRAW } from '../builders/desk.js';
import { AMEND, DETACH, REVISE } from '../builders/evidence.js';
import type { PersonName } from '../builders/world.js';
import { RAISE } from './objection.steps.js';

let desk: Desk;
let evaluation: string;
let comment: string;
let link: string;

const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }`;
const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { id } }`;
const REMOVE = `mutation ($id: ID!) { removeComment(id: $id, version: 1) { id } }`;

beforeAll(async () => {
  desk = await buildDesk();
  await desk.submitted();
  const { data } = await desk.evaluate('U.I.1.i.a', aReturn);
  evaluation = data.evaluateAnswer.evaluations[0].id;
  const answerId = await desk.answer('U.I.1.i.a');
  const written = await desk.agent.send(ADD, { input: { answerId, text: 'Ya', mentions: [] } });
  comment = written.data.addComment.id;
  const [found] = await desk.sql<{ id: string }>(
    'select id from evidence_link where answer_id = $1',
    [answerId],
  );
  link = found!.id;
});
afterAll(() => desk.close());

type Variables = Readonly<Record<string, unknown>>;

// prettier-ignore
test.each<[string, PersonName, string, () => string, (id: string) => Variables]>([
  ['objects to a verdict', 'otherHead', RAISE, () => evaluation, (evaluationId) => ({ input: { evaluationId, reason: 'Ya' } })],
  ['takes a verdict back', 'idleEvaluator', WITHDRAW, () => evaluation, (id) => ({ id })],
  ['mends a comment', 'otherAgent', EDIT, () => comment, (id) => ({ input: { id, version: 1, text: 'Ya', mentions: [] } })],
  ['takes a comment back', 'otherAgent', REMOVE, () => comment, (id) => ({ id })],
  ['mends what is said of evidence', 'otherAgent', AMEND, () => link, (linkId) => ({ input: { linkId, version: 1, note: '' } })],
  ['replaces evidence', 'otherAgent', REVISE, () => link, (linkId) => ({ input: { linkId, version: 1, url: 'https://a.test', note: '' } })],
  ['takes evidence away', 'otherAgent', DETACH, () => link, (linkId) => ({ linkId })],
])('who %s that is not theirs hears the same as of one that there is not', async (_, name, mutation, id, variables) => {
  const client = await desk.world.as(desk.bekasi.people[name]);
  const refusal = async (of: string) => {
    const { code, errors } = await client.send(mutation, variables(of));
    expect(code).toBe('NOT_FOUND');
    const { message, extensions } = errors![0]!;
    // Each request has an id of its own.
    return { message, extensions: { ...extensions, requestId: null } };
  };
  expect(await refusal(id())).toEqual(await refusal(randomUUID()));
});
