import type { LimitName } from './limit-statements.js';
import type { Filled, FilledDesk } from './volumes.js';

/** Requests under way at a time, each by a person of their own. */
export const connections = 16;

export interface Workload {
  readonly name: string;
  /** Least share of the limit that the product must reach. */
  readonly wanted: number;
  /** `agents`: each connection is the agen perubahan of the desk that its turns are for. */
  readonly as: 'agent' | 'agents' | 'leader' | 'lead';
  readonly document: string;
  /** @param turn how many requests were sent since `reset`. */
  readonly variables: (turn: number) => Readonly<Record<string, unknown>>;
  readonly limit: LimitName;
  readonly limitValues: (turn: number) => readonly unknown[];
  /** What of both answers must be equal, in an order of its own where the statement gives none. */
  readonly same: (answer: unknown) => unknown;
  /** Brought about before each round. */
  readonly reset?: string;
}

export function workloadsFor(filled: Filled): readonly Workload[] {
  const { kabupatenId, periodId, desks } = filled;
  const [{ worksheetId }] = desks as [FilledDesk];
  // Turns go round the desks: each connection is one agen perubahan who saves one answer after the other.
  const answerAt = (turn: number) => {
    const { answerIds } = desks[turn % desks.length]!;
    return answerIds[Math.floor(turn / desks.length) % answerIds.length]!;
  };
  // Each round starts from version 1, and an answer's turn comes again only after all of its desk's.
  const versionAt = (turn: number) => {
    const { answerIds } = desks[turn % desks.length]!;
    return 1 + Math.floor(Math.floor(turn / desks.length) / answerIds.length);
  };
  const keyAt = (turn: number) => (turn % 2 === 0 ? 'A' : 'B');
  const explanation = 'Dokumen telah disahkan dan disampaikan kepada seluruh pegawai.';

  return [
    {
      name: 'W1 worksheet, all of it',
      wanted: 0.3,
      as: 'agent',
      document: `query ($id: ID!) { worksheet(id: $id) { id status version answers {
        id indicatorCode optionKey value counts { key count } explanation state unchanged version updatedAt
        updatedBy { id name }
        evidence { id page evidence { id kind title } revision { id number fileName mediaType size createdAt } }
        evaluations { id stage verdict optionKey reason note answerVersion current createdAt evaluator { id name } }
      } } }`,
      variables: () => ({ id: worksheetId }),
      limit: 'worksheet',
      limitValues: () => [worksheetId, kabupatenId],
      same: sortedBy('worksheet', 'answers', 'indicatorCode'),
    },
    {
      name: 'W2 dashboard, all units by area',
      wanted: 0.18,
      as: 'leader',
      document: `query ($id: ID) { dashboard(periodId: $id) { rows { worksheetId unitId unitName unitAbbreviation
        unitKind status points achievement grade returned accepted areaPoints } } }`,
      variables: () => ({ id: periodId }),
      limit: 'dashboard',
      limitValues: () => [kabupatenId, periodId],
      same: sortedBy('dashboard', 'rows', 'worksheetId'),
    },
    {
      name: 'W3 review queue, 25 rows filtered and sorted',
      wanted: 0.35,
      as: 'lead',
      document: `query ($filter: ReviewFilter, $orderBy: [ReviewOrder!]) {
        reviewQueue(filter: $filter, orderBy: $orderBy, first: 25) { nodes {
          id worksheetId indicatorCode optionKey value state resubmitted version evidenceCount submittedAt
          unit { id code name } } } }`,
      variables: () => ({
        filter: { periodId, state: ['SUBMITTED'] },
        orderBy: [{ field: 'SUBMITTED_AT', direction: 'ASC' }],
      }),
      limit: 'queue',
      limitValues: () => [kabupatenId, periodId, ['SUBMITTED']],
      same: sortedBy('reviewQueue', 'nodes', 'id'),
    },
    {
      name: 'W4 save one answer',
      wanted: 0.5,
      as: 'agents',
      document: `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
        id optionKey explanation state version } }`,
      variables: (turn) => ({
        input: {
          answerId: answerAt(turn),
          version: versionAt(turn),
          optionKey: keyAt(turn),
          explanation,
          counts: [],
        },
      }),
      limit: 'save',
      limitValues: (turn) => [answerAt(turn), versionAt(turn), keyAt(turn), explanation],
      same: (answer) => answer,
      reset: `update answer set version = 1 where worksheet_id in (${desks.map((desk) => `'${desk.worksheetId}'`).join(', ')})`,
    },
  ];
}

const sortedBy =
  (root: string, list: string, key: string) =>
  (answer: unknown): unknown => {
    const { [root]: found } = answer as Record<string, Record<string, unknown>>;
    const rows = (found?.[list] ?? []) as Record<string, string>[];
    return { ...found, [list]: rows.toSorted((a, b) => (a[key]! < b[key]! ? -1 : 1)) };
  };
