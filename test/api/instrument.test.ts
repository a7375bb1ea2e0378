import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { smallInstrument } from '../builders/small-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let world: World;

beforeAll(() => buildOwnWorld((own) => (world = own)));

const INSTRUMENT = `query ($id: ID!) { instrument(id: $id) {
  id code revision level title totalWeight legalBasis sources { key text } indicatorCount inferredWeightCount
  components { id code parentCode kind name weight weightStatus weightBasis sources position }
  indicators { id code componentCode text answerType weight weightStatus verified inferred
    options { key value criterion inferred } scaleMin scaleMax scaleInferred countInputs { key label }
    ratioNumerator ratioDenominator evidenceRequirements sources note position } } }`;

const agent = () => world.as(world.bekasi.people.agent);

describe('an instrument', () => {
  test('is a tree of components with indicators as leaves, in the order of the regulation', async () => {
    const { data, errors } = await (
      await agent()
    ).send(INSTRUMENT, { id: world.bekasi.instrument.id });
    expect(errors).toBeUndefined();
    const { components, indicators, ...head } = data.instrument;
    expect(head).toEqual({
      id: world.bekasi.instrument.id,
      code: 'small-unit',
      revision: 1,
      level: 'UNIT',
      title: 'LKE kecil',
      totalWeight: '10',
      legalBasis: ['Uji'],
      sources: [{ key: 'TEST', text: 'Made for tests' }],
      indicatorCount: 5,
      inferredWeightCount: 0,
    });
    expect(components.map(({ code, parentCode, position }: Record<string, unknown>) => [
      position, code, parentCode,
    ])).toEqual([
      [0, 'U.I', null],
      [1, 'U.I.1', 'U.I'],
      [2, 'U.I.1.i', 'U.I.1'],
      [3, 'U.I.2', 'U.I'],
      [4, 'U.I.2.i', 'U.I.2'],
    ]); // prettier-ignore
    expect(indicators[3]).toEqual({
      id: expect.any(String),
      code: 'U.I.2.i.b',
      componentCode: 'U.I.2.i',
      text: 'Kebijakan diselesaikan',
      answerType: 'PERCENT',
      weight: null,
      weightStatus: 'OFFICIAL',
      verified: true,
      inferred: false,
      options: [],
      scaleMin: null,
      scaleMax: null,
      scaleInferred: false,
      countInputs: [
        { key: 'planned', label: 'Direncanakan' },
        { key: 'done', label: 'Selesai' },
      ],
      ratioNumerator: 'done',
      ratioDenominator: 'planned',
      evidenceRequirements: [],
      sources: ['TEST'],
      note: null,
      position: 3,
    });
    expect(indicators[2].options[1]).toEqual({
      key: 'B',
      value: '0.67',
      criterion: 'Kriteria B',
      inferred: false,
    });
    expect(indicators[4]).toMatchObject({ answerType: 'VALUE', scaleMin: 0, scaleMax: 100 });
  });

  test('counts as inferred the weights that are ours, and not those that indicators only share', async () => {
    const { em, kabupaten } = world.bekasi;
    const inferred = { weightStatus: 'INFERRED', weightBasis: 'Dibagi rata' } as const;
    const instrument = storeInstrument(em, kabupaten.id, {
      ...smallInstrument,
      code: 'inferred',
      components: smallInstrument.components.map((component) =>
        component.code === 'U.I.1.i' ? { ...component, ...inferred } : component,
      ),
      // Two share the weight of their component; one has its own.
      indicators: smallInstrument.indicators.map((indicator) => ({
        ...indicator,
        weightStatus: 'INFERRED',
        weight: indicator.code === 'U.I.2.i.c' ? '2' : null,
      })),
    });
    await em.flush();
    const { data } = await (await agent()).send(INSTRUMENT, { id: instrument.id });
    expect(data.instrument.inferredWeightCount).toBe(2);
  });

  test('is read from memory: asked again, the database only tells which there are', async () => {
    const client = await agent();
    await client.send(INSTRUMENT, { id: world.bekasi.instrument.id });
    const { count } = await countStatements(() =>
      client.send(INSTRUMENT, { id: world.bekasi.instrument.id }),
    );
    expect(count).toBe(1);
  });

  test('of another kabupaten is not there', async () => {
    for (const id of [world.karawang.instrument.id, randomUUID(), 'lke']) {
      const { code, field } = await (await agent()).send(INSTRUMENT, { id });
      expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'id' });
    }
    const { data } = await (await agent()).send('{ instruments { id } }');
    expect(data.instruments).not.toContainEqual({ id: world.karawang.instrument.id });
  });
});
