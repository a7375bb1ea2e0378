import { connect, type AddressInfo } from 'node:net';
import type { OutgoingHttpHeaders } from 'node:http';
import type { LightMyRequestResponse } from 'fastify';
import type { App } from '../../server/app.js';
import type { AnswerState, PeriodStatus, WorksheetStatus } from '../../server/support/enums.js';
import { createTestDatabase } from '../setup/database.js';
import { buildPdf } from './files.js';
import { diskPlace, type EvidencePlace } from './stores.js';
import { buildWorld, testNow, type Client, type Tenant, type World } from './world.js';

export const ATTACH = `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) {
  id answerId page carriedForward outsidePeriodNote abilities
  evidence { id kind title version unit { code } revisions { id number } }
  revision { id number fileName mediaType size sha256 url note coversFrom coversTo expiresAt createdAt createdBy { id } downloadPath }
} }`;
export const REVISE = `mutation ($input: ReviseEvidenceInput!) { reviseEvidence(input: $input) {
  id carriedForward evidence { id version revisions { id number } } revision { id number fileName url note }
} }`;
export const AMEND = `mutation ($input: AmendEvidenceInput!) { amendEvidence(input: $input) {
  id version page carriedForward outsidePeriodNote evidence { id version revisions { id number } }
  revision { id number sha256 note coversFrom coversTo expiresAt downloadPath }
} }`;
export const DETACH = `mutation ($linkId: ID!) { detachEvidence(linkId: $linkId) { id version evidence { id } } }`;

/** A link as `ATTACH` asks for it, as far as tests name it. */
export interface AttachedLink {
  readonly id: string;
  readonly evidence: { readonly id: string; readonly title: string };
  readonly revision: { readonly id: string; readonly sha256: string };
}

/** Two kabupaten with a folder for evidence, an agent of the health office and one of its answers. */
export interface EvidenceWorld {
  readonly world: World;
  readonly bekasi: Tenant;
  readonly agent: Client;
  readonly folder: EvidencePlace;
  /** The first answer of the agent's worksheet; `reset` takes all links off it. */
  readonly answerId: string;
  readonly pdf: Buffer;
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Id of an answer of a worksheet, counted from 0. */
  answerOf(worksheetId: string, at?: number): Promise<string>;
  /** Attaches a new file to `answerId` or to the answer that the input names. */
  attached(content?: Buffer, input?: Readonly<Record<string, unknown>>): Promise<AttachedLink>;
  /** Puts `answerId` and its worksheet into these states. */
  setState(answer: AnswerState, worksheet: WorksheetStatus): Promise<void>;
  setPeriod(status: PeriodStatus): Promise<void>;
  /** Removes every link but those kept; answer, worksheet, period and clock are as at the beginning. */
  reset(): Promise<void>;
  /** The links that there are now are there again, as they are, after each `reset`. */
  keep(): Promise<void>;
  close(): Promise<void>;
}

/** @param place where evidence lies; a folder of its own unless told otherwise. */
export async function buildEvidenceWorld(place?: EvidencePlace): Promise<EvidenceWorld> {
  const database = await createTestDatabase();
  const folder = place ?? (await diskPlace());
  const world = await buildWorld(database.db, {
    evidenceDirectory: folder.path,
    // Tests go to the end of the month and are still signed in.
    env: { SESSION_HOURS: '720', ...folder.env },
  });
  const { bekasi } = world;
  const agent = await world.as(bekasi.people.agent);
  const pdf = await buildPdf('SK Tim Reformasi Birokrasi');

  const sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await database.db.pool.query<Row>(text, [...values])).rows;
  const answerOf = async (worksheetId: string, at = 0) => {
    const [row] = await sql<{ id: string }>(
      'select id from answer where worksheet_id = $1 order by indicator_code offset $2 limit 1',
      [worksheetId, at],
    );
    return row!.id;
  };
  const worksheetId = bekasi.worksheets.health.id;
  const answerId = await answerOf(worksheetId);
  const setState = async (answer: AnswerState, worksheet: WorksheetStatus) => {
    await sql('update answer set state = $2 where id = $1', [answerId, answer]);
    await sql('update worksheet set status = $2 where id = $1', [worksheetId, worksheet]);
  };
  const setPeriod = async (status: PeriodStatus) => {
    await sql('update period set status = $2 where id = $1', [bekasi.period.id, status]);
  };

  /** Rows of links as JSON. */
  let kept = '[]';

  return {
    world,
    bekasi,
    agent,
    folder,
    answerId,
    pdf,
    sql,
    answerOf,
    async attached(content = pdf, input = {}) {
      const uploadId = await uploaded(world.app, agent, content);
      const variables = { input: { answerId, uploadId, ...input } };
      const { data, errors } = await agent.send<{ attachEvidence: AttachedLink }>(
        ATTACH,
        variables,
      );
      if (errors) throw new Error(`Not attached: ${JSON.stringify(errors)}`);
      return data.attachEvidence;
    },
    setState,
    setPeriod,
    async reset() {
      await sql('delete from evidence_link');
      await sql(
        'insert into evidence_link select * from json_populate_recordset(null::evidence_link, $1)',
        [kept],
      );
      await setState('DRAFT', 'FILLING');
      await setPeriod('OPEN');
      world.setNow(testNow);
    },
    async keep() {
      const [row] = await sql<{ links: string }>(
        `select coalesce(json_agg(l), '[]')::text as links from evidence_link l`,
      );
      kept = row!.links;
    },
    async close() {
      await world.close();
      await database.drop();
      await folder.remove();
    },
  };
}

/** A folder for evidence of a test file's own. */
export const evidenceFolder = diskPlace;

/** Sends a file as the admin does, without a port. */
export const upload = (
  app: App,
  client: Client,
  content: Buffer,
  fileName = 'sk-tim-rb.pdf',
  headers: OutgoingHttpHeaders = {},
): Promise<LightMyRequestResponse> =>
  app.fastify.inject({
    method: 'POST',
    url: '/uploads',
    headers: present({
      'content-type': 'application/octet-stream',
      'x-ungkit-request': '1',
      'x-file-name': encodeURIComponent(fileName),
      cookie: client.cookie,
      ...headers,
    }),
    payload: content,
  });

/** Without those that are undefined. */
const present = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

/** Sends a file that is expected to be taken; gives its `uploadId`. */
export async function uploaded(
  app: App,
  client: Client,
  content: Buffer,
  fileName?: string,
): Promise<string> {
  const response = await upload(app, client, content, fileName);
  if (response.statusCode !== 201) throw new Error(`Upload refused: ${response.body}`);
  return response.json<{ uploadId: string }>().uploadId;
}

/** Asks for a revision's bytes. */
export const download = (
  app: App,
  client: Client,
  revisionId: string,
  {
    query = '',
    method = 'GET',
    headers = {},
  }: { query?: string; method?: 'GET' | 'HEAD'; headers?: OutgoingHttpHeaders } = {},
): Promise<LightMyRequestResponse> =>
  app.fastify.inject({
    method,
    url: `/evidence/${revisionId}${query}`,
    headers: present({ cookie: client.cookie, ...headers }),
  });

/**
 * Says the given pieces over a real connection to a listening service.
 *
 * @param hangUp whether we hang up after the last piece: at once, or when something has come back.
 * @returns all that came back until one side hung up.
 */
export function converse(
  app: App,
  pieces: readonly (string | Buffer)[],
  { hangUp, pauseMs = 30 }: { hangUp?: 'at once' | 'answered'; pauseMs?: number } = {},
): Promise<string> {
  const { port } = app.fastify.server.address() as AddressInfo;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let isDone = false;
    const hangUpOnceAnswered = () => {
      if (hangUp === 'answered' && isDone && answer !== '') socket.resetAndDestroy();
    };
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      hangUpOnceAnswered();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    void (async () => {
      for (const piece of pieces) {
        socket.write(piece);
        await new Promise((done) => setTimeout(done, pauseMs));
      }
      isDone = true;
      if (hangUp === 'at once') socket.resetAndDestroy();
      else hangUpOnceAnswered();
    })();
  });
}
