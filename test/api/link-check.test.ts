import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { checksPerPerson, createLinkCheckLimit } from '../../server/link/check-limit.js';
import { LinkHost } from '../../server/link/link-host.entity.js';
import { probeOver } from '../../server/link/probe.js';
import { type AttachedLink, buildEvidenceWorld, type EvidenceWorld } from '../builders/evidence.js';
import { type Refusal, refuses } from '../builders/refusals.js';
import { type Client, testNow } from '../builders/world.js';

const ADD = `mutation ($input: AddLinkHostInput!) { addLinkHost(input: $input) { id host } }`;
const REMOVE = `mutation ($id: ID!) { removeLinkHost(id: $id) { id host } }`;
const CHECK = `mutation ($id: ID!) { checkLink(revisionId: $id) {
  outcome status checkedAt checkedBy { name } } }`;
const ATTACH = `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) {
  abilities evidence { id title } revision { id linkCheck { status } } } }`;
const READ = `query ($id: ID!) { answer(id: $id) { evidence {
  abilities revision { linkCheck { outcome status checkedAt checkedBy { name } } } } } }`;

const site = 'ppid.bekasikab.go.id';

let desk: EvidenceWorld;
let admin: Client;
/** A real server, to which every connection of the service leads; it counts them. */
let server: Server;
let connections = 0;
let status = 200;

beforeAll(async () => {
  desk = await buildEvidenceWorld();
  admin = await desk.world.as(desk.bekasi.people.admin);
  server = createServer((_request, response) => response.writeHead(status).end());
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const probe = probeOver({
    resolve: () => Promise.resolve(['103.28.12.1']),
    dial: () => connect(port, '127.0.0.1'),
    patienceMs: 60_000,
  });
  Object.assign(desk.world.app.services, { probe });
});
afterAll(async () => {
  server.close();
  await desk.close();
});
beforeEach(async () => {
  await desk.reset();
  await desk.sql('delete from link_host');
  Object.assign(desk.world.app.services, { linkCheckLimit: createLinkCheckLimit() });
  [connections, status] = [0, 200];
});

async function linked(url: string): Promise<AttachedLink> {
  const input = { answerId: desk.answerId, url };
  const { data } = await desk.agent.send<{ attachEvidence: AttachedLink }>(ATTACH, { input });
  return data.attachEvidence;
}
const check = (client: Client, id: string) => client.send(CHECK, { id });
const allow = (host = site) => admin.send(ADD, { input: { host } });
const facts = () => desk.sql('select outcome from link_check');

describe('a link at an allowed host', () => {
  test('is found to answer, and everybody who reads it sees when, and for whom', async () => {
    await allow();
    const { revision } = await linked(`https://${site}/sk-tim-rb.pdf`);
    const checked = {
      outcome: 'ANSWERED',
      status: 200,
      checkedAt: testNow.toISOString(),
      checkedBy: { name: 'agent Kabupaten Bekasi' },
    };
    expect((await check(desk.agent, revision.id)).data['checkLink']).toEqual(checked);
    expect(connections).toBe(1);
    await desk.setState('DRAFT', 'SUBMITTED');
    const evaluator = await desk.world.as(desk.bekasi.people.evaluator);
    const { data } = await evaluator.send(READ, { id: desk.answerId });
    expect(data['answer'].evidence).toEqual([
      { abilities: ['evidence.download', 'link.check'], revision: { linkCheck: checked } },
    ]);
  });

  test('that answers 404 is told so, and later that it is back', async () => {
    await allow();
    const { revision } = await linked(`https://${site}/hilang.pdf`);
    status = 404;
    expect((await check(desk.agent, revision.id)).data['checkLink']).toMatchObject({ status: 404 });
    status = 200;
    desk.world.setNow(new Date(testNow.getTime() + 60_000));
    expect((await check(desk.agent, revision.id)).data['checkLink']).toMatchObject({ status: 200 });
  });

  test('is asked once a minute, however often it is wanted', async () => {
    await allow();
    const { revision } = await linked(`https://${site}/ramai.pdf`);
    await check(desk.agent, revision.id);
    const head = await desk.world.as(desk.bekasi.people.head);
    desk.world.setNow(new Date(testNow.getTime() + 59_000));
    expect((await check(head, revision.id)).data['checkLink']).toMatchObject({
      checkedBy: { name: 'agent Kabupaten Bekasi' },
    });
    expect(connections).toBe(1);
  });

  test('is asked for one person so often in five minutes, and for another all the same', async () => {
    await allow();
    const { revision } = await linked(`https://${site}/sering.pdf`);
    const later = (minutes: number) =>
      desk.world.setNow(new Date(testNow.getTime() + minutes * 60_000));
    for (let turn = 0; turn < checksPerPerson; turn += 1) {
      later(turn);
      expect((await check(desk.agent, revision.id)).errors).toBeUndefined();
    }
    // What is known already is told without asking, and costs nothing.
    expect((await check(desk.agent, revision.id)).errors).toBeUndefined();
    later(checksPerPerson);
    const { code, errors } = await check(desk.agent, revision.id);
    expect([code, connections]).toEqual(['TOO_MANY_LINK_CHECKS', checksPerPerson]);
    expect(errors?.[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(0);
    const head = await desk.world.as(desk.bekasi.people.head);
    expect((await check(head, revision.id)).data['checkLink']).toMatchObject({ status: 200 });
    expect(connections).toBe(checksPerPerson + 1);
  });

  test('leaves a fact that nobody changes', async () => {
    await allow();
    const { revision } = await linked(`https://${site}/tetap.pdf`);
    await check(desk.agent, revision.id);
    await expect(desk.sql('update link_check set status = 200')).rejects.toThrow(/link_check/);
    await expect(desk.sql('delete from link_check')).rejects.toThrow(/link_check/);
  });
});

describe('no socket is opened and nothing written for', () => {
  const nothing = async (client: Client, id: string, code: string) => {
    const before = await facts();
    expect((await check(client, id)).code).toBe(code);
    expect([connections, await facts()]).toEqual([0, before]);
  };

  test('a host that is not on the list, or on it no more', async () => {
    const { revision } = await linked(`https://${site}/sk-lain.pdf`);
    await nothing(desk.agent, revision.id, 'LINK_HOST_NOT_ALLOWED');
    const { data } = await allow();
    await admin.send(REMOVE, { id: data['addLinkHost'].id });
    await nothing(desk.agent, revision.id, 'LINK_HOST_NOT_ALLOWED');
  });

  test('a host below or beside one that is', async () => {
    await allow('bekasikab.go.id');
    const { revision } = await linked(`https://${site}/bawah.pdf`);
    await nothing(desk.agent, revision.id, 'LINK_HOST_NOT_ALLOWED');
  });

  test('a host that only another kabupaten allows', async () => {
    const theirs = await desk.world.as(desk.world.karawang.people.admin);
    await theirs.send(ADD, { input: { host: site } });
    const { revision } = await linked(`https://${site}/karawang.pdf`);
    await nothing(desk.agent, revision.id, 'LINK_HOST_NOT_ALLOWED');
  });

  test.each([`http://${site}/a`, `https://${site}:8443/a`])('%s', async (url) => {
    await allow();
    const { revision } = await linked(url);
    await nothing(desk.agent, revision.id, 'LINK_NOT_CHECKABLE');
  });

  test('a file, and what there is not', async () => {
    const { revision } = await desk.attached();
    await nothing(desk.agent, revision.id, 'NOT_FOUND');
    await nothing(desk.agent, 'no id', 'NOT_FOUND');
  });

  test('whoever may not see the link, or only reads it', async () => {
    await allow();
    const { revision } = await linked(`https://${site}/orang-lain.pdf`);
    const { people } = desk.bekasi;
    for (const person of [people.otherAgent, people.idleEvaluator, people.analyst, people.admin]) {
      await nothing(await desk.world.as(person), revision.id, 'NOT_FOUND');
    }
    const theirs = await desk.world.as(desk.world.karawang.people.agent);
    await nothing(theirs, revision.id, 'NOT_FOUND');
    await nothing(await desk.world.as(people.leader), revision.id, 'FORBIDDEN');
  });
});

describe('the list', () => {
  test('is the kabupaten’s own, by name, and gives a removed host back as it was', async () => {
    await allow('www.bekasikab.go.id');
    const added = await allow(' PPID.bekasikab.go.id ');
    const { data } = await admin.send('{ linkHosts { host createdAt } }');
    const createdAt = testNow.toISOString();
    expect(data['linkHosts']).toEqual([
      { host: site, createdAt },
      { host: 'www.bekasikab.go.id', createdAt },
    ]);
    const { id } = added.data['addLinkHost'];
    const theirs = await desk.world.as(desk.world.karawang.people.admin);
    expect((await theirs.send(REMOVE, { id })).code).toBe('NOT_FOUND');
    expect((await admin.send(REMOVE, { id })).data['removeLinkHost']).toEqual({ id, host: site });
    expect((await admin.send(REMOVE, { id })).code).toBe('NOT_FOUND');
  });

  test('has room for so many', async () => {
    const { em, kabupaten } = desk.bekasi;
    for (let at = 0; at < limits.linkHosts; at += 1) {
      em.create(LinkHost, { kabupaten, host: `situs-${at}.go.id` });
    }
    await em.flush();
    expect(await allow()).toMatchObject({ code: 'INVALID_INPUT', field: 'host' });
  });

  const bad = (what: string, host: unknown, code = 'INVALID_INPUT'): Refusal => ({
    what,
    variables: async () => {
      await allow('sudah.go.id');
      return { input: { host } };
    },
    code,
    field: 'host',
  });
  refuses(() => desk.world, ADD, 'admin', [
    ...(['agent', 'head', 'evaluator', 'lead', 'team', 'leader', 'analyst'] as const).map(
      (as): Refusal => ({
        what: `the ${as}`,
        as,
        variables: () => ({ input: { host: site } }),
        code: 'FORBIDDEN',
      }),
    ),
    bad('no host', undefined),
    bad('an empty one', ''),
    bad('one that is too long', `${'a'.repeat(250)}.go.id`),
    bad('a number', '127.0.0.1'),
    bad('an address', 'https://ppid.bekasikab.go.id/'),
    bad('a port', 'ppid.bekasikab.go.id:8443'),
    bad('a wildcard', '*.go.id'),
    bad('a name of the own network', 'localhost'),
    bad('what is there already', 'SUDAH.go.id', 'DUPLICATE'),
  ]);
});
