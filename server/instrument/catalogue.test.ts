import { beforeEach, expect, test } from 'vitest';
import {
  approved,
  draftOf,
  proposed,
  PUBLISH,
  RETURN,
  saved,
  secondOf,
} from '../../test/api/formula.drafts.js';
import { buildOwnWorld } from '../../test/builders/own-world.js';
import type { Client, World } from '../../test/builders/world.js';
import { type Catalogue, createCatalogue } from './catalogue.js';

let world: World;
let team: Client;
let catalogue: Catalogue;

beforeEach(() => buildOwnWorld((own) => (world = own)));
beforeEach(async () => {
  team = await world.as(world.bekasi.people.team);
  catalogue = createCatalogue(world.db.pool);
});

const formula = (id: string) => catalogue.formula(world.bekasi.kabupaten.id, id);
const weightIn = async (id: string) => {
  const { definition, plan } = await formula(id);
  const node = plan.nodeByCode.get('U.I.1')!;
  return { stated: definition.nodes['U.I.1']?.weight, planned: plan.weights[node] };
};

test('a draft scores as it was saved last', async () => {
  const draft = await draftOf(world, team);
  for (const weight of ['3', '4']) {
    await formula(draft.id);
    await saved(team, await draftOf(world, team), { 'U.I.1': weight });
    expect(await weightIn(draft.id)).toEqual({ stated: weight, planned: Number(weight) });
  }
});

test.each(['proposed', 'approved'])(
  'one that is %s may be sent back and change, and then scores anew',
  async (step) => {
    const draft = await draftOf(world, team);
    const { id, version } =
      step === 'proposed' ? await proposed(team, draft) : await approved(world, team, draft);
    await formula(id);
    const second = await world.as(await secondOf(world.bekasi));
    const { errors } = await second.send(RETURN, { input: { id, version, note: 'Terlalu kecil' } });
    expect(errors).toBeUndefined();
    await saved(team, await draftOf(world, team), { 'U.I.1': '3' });
    expect(await weightIn(id)).toEqual({ stated: '3', planned: 3 });
  },
);

test('one that is published is compiled once, also when the next one retires it', async () => {
  const first = world.bekasi.formula.id;
  const kept = await formula(first);
  expect(await formula(first)).toBe(kept);

  const { id, version } = await approved(world, team, await draftOf(world, team));
  const { errors } = await team.send(PUBLISH, { input: { id, version, reason: 'Rapat Juli' } });
  expect(errors).toBeUndefined();
  expect(await formula(id)).toBe(await formula(id));
  expect(await formula(first)).toBe(kept);
});

test('kabupaten share what says the very same, and nothing else', async () => {
  const { bekasi, karawang } = world;
  const [own, other] = await Promise.all(
    [bekasi, karawang].map(({ kabupaten, formula: { id } }) => catalogue.formula(kabupaten.id, id)),
  );
  expect(other!.plan).toBe(own!.plan);
  expect(other!.instrument.definition).toBe(own!.instrument.definition);
  expect(other!.id).toBe(karawang.formula.id);
  expect(other!.instrument.id).not.toBe(own!.instrument.id);
  const code = 'U.I.1.i.a';
  expect(other!.instrument.indicatorIds.get(code)).not.toBe(own!.instrument.indicatorIds.get(code));

  await world.db.pool.query(
    `update indicator set text = 'Tim yang lain' where code = $1 and kabupaten_id = $2`,
    [code, karawang.kabupaten.id],
  );
  const anew = createCatalogue(world.db.pool);
  const changed = await anew.formula(karawang.kabupaten.id, karawang.formula.id);
  const same = await anew.formula(bekasi.kabupaten.id, bekasi.formula.id);
  expect(changed.instrument.indicators.get(code)!.text).toBe('Tim yang lain');
  expect(same.instrument.indicators.get(code)!.text).not.toBe('Tim yang lain');
});
