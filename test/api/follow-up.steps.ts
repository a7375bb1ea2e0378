import { expect } from 'vitest';
import type { Client } from '../builders/world.js';

/** What a client asks of follow-up actions; for the tests about them. */

const ROW = `id version state outcome progress title source dueDay promisedPoints raisedCode reportCardId cancelReason
  abilities unit { code } period { name } owner { id } doneBy { id } doneAt confirmedBy { id }
  indicators { code text } evidence { id evidence { title unit { code } } revision { url } }
  entries { number step progress dueDay note author { id } }`;

const mutation = (field: string, type: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) { ${ROW} } }`;

export const CREATE = mutation('createFollowUp', 'CreateFollowUpInput');
export const PLAN = mutation('planFollowUps', 'PlanFollowUpsInput');
export const EDIT = mutation('editFollowUp', 'EditFollowUpInput');
export const PROGRESS = mutation('reportFollowUpProgress', 'ReportProgressInput');
export const COMPLETE = mutation('completeFollowUp', 'FollowUpStepInput');
export const CONFIRM = mutation('confirmFollowUp', 'FollowUpStepInput');
export const RETURN = mutation('returnFollowUp', 'FollowUpReasonInput');
export const CANCEL = mutation('cancelFollowUp', 'FollowUpReasonInput');
export const ATTACH = mutation('attachFollowUpEvidence', 'AttachFollowUpEvidenceInput');
export const DETACH = `mutation ($linkId: ID!) { detachFollowUpEvidence(linkId: $linkId) { ${ROW} } }`;
export const TAKE_BACK = `mutation ($id: ID!, $version: Int!) {
  takeBackFollowUpStep(id: $id, version: $version) { ${ROW} } }`;
export const READ = `query ($id: ID!) { followUpAction(id: $id) { ${ROW} } }`;
export const LIST = `query ($filter: FollowUpFilter, $first: Int = 25) {
  followUpActions(filter: $filter, first: $first) { totalCount nodes { id title owner { id } abilities } } }`;

export interface Action {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly outcome: string;
  readonly progress: number;
  readonly title: string;
  readonly dueDay: string;
  readonly promisedPoints: number | null;
  readonly abilities: string[];
  readonly evidence: readonly { readonly id: string }[];
  readonly entries: readonly {
    readonly number: number;
    readonly step: string;
    readonly progress: number;
    readonly dueDay: string;
    readonly note: string;
  }[];
}

/** What an operation that must not be refused answers with. */
export async function done<Answer = Action>(
  client: Client,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { data, errors } = await client.send(document, variables);
  expect(errors).toBeUndefined();
  return Object.values(data as object)[0] as Answer;
}

/** An address as evidence, and then that it is done. */
export async function completed(client: Client, { id, version }: Action): Promise<Action> {
  const proven = await done(client, ATTACH, {
    input: { actionId: id, url: `https://bekasikab.go.id/${id}.pdf` },
  });
  expect(proven.version).toBe(version);
  return done(client, COMPLETE, { input: { id, version } });
}
