import { expect } from 'vitest';
import { Membership } from '../../server/person/membership.entity.js';
import { Person } from '../../server/person/person.entity.js';
import type { Client, Tenant, World } from '../builders/world.js';

/** A formula as its documents ask for it. */
export interface ShownFormula {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly version: number;
  readonly title: string;
  readonly sha256: string;
  readonly abilities: readonly string[];
  readonly reason: string | null;
  readonly previousId: string | null;
  readonly proposal: ShownStep | null;
  readonly approval: ShownStep | null;
  readonly returned: ShownStep | null;
  readonly nodes: readonly ShownNode[];
  readonly missing: Readonly<Record<'unanswered' | 'notApplicable' | 'divideByZero', string>>;
  readonly gradeBasis: string;
  readonly gradeBands: readonly ShownBand[];
}

export interface ShownStep {
  readonly at: string;
  readonly by: { readonly id: string } | null;
  readonly reason: string | null;
}

interface ShownNode {
  readonly code: string;
  readonly weight: string;
  readonly weightStatus: string;
  readonly aggregation: string;
}

interface ShownBand {
  readonly grade: string;
  readonly predicate: string;
  readonly lower: string;
  readonly lowerInclusive: boolean;
  readonly inferred: boolean;
}

export interface SavedFormula {
  readonly formula: ShownFormula | null;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly nodeCode: string | null;
    readonly field: string | null;
    readonly params: readonly { readonly key: string; readonly value: string }[];
  }[];
}

const STEP = 'at by { id } reason';
const SHOWN = `id previousId revision status version title sha256 abilities reason
  proposal { ${STEP} } approval { ${STEP} } returned { ${STEP} }
  nodes { code weight weightStatus aggregation }
  missing { unanswered notApplicable divideByZero } gradeBasis
  gradeBands { grade predicate lower lowerInclusive inferred }`;
export const FORMULA = `query ($id: ID!) { formula(id: $id) { ${SHOWN} } }`;
export const DRAFT = `mutation ($instrumentId: ID!) { draftFormula(instrumentId: $instrumentId) { ${SHOWN} } }`;
export const SAVE = `mutation ($input: SaveFormulaInput!) { saveFormula(input: $input) {
  formula { ${SHOWN} } diagnostics { code nodeCode field params { key value } } } }`;
export const PROPOSE = `mutation ($input: ProposeFormulaInput!) { proposeFormula(input: $input) { ${SHOWN} } }`;
export const APPROVE = `mutation ($input: ApproveFormulaInput!) { approveFormula(input: $input) { ${SHOWN} } }`;
export const RETURN = `mutation ($input: ReturnFormulaInput!) { returnFormula(input: $input) { ${SHOWN} } }`;
export const PUBLISH = `mutation ($input: PublishFormulaInput!) { publishFormula(input: $input) { ${SHOWN} } }`;

const FINISH = 'direction floor cap rounding { digits mode }';
const MISSING = 'unanswered notApplicable divideByZero outOfDomain replacement';
/** Everything that a formula says. */
export const RULES = `query ($id: ID!) { formula(id: $id) { id version title sha256
  nodes { code weight weightStatus aggregation expression missing { ${MISSING} } minimumAnswered ${FINISH} }
  indicators { code scale { key value } expression ${FINISH} }
  missing { ${MISSING} } parameters { name value } tables { name rows { from to value } }
  comparisons { parentCode answers { first second ratio } }
  gradeBasis gradeBands { grade predicate lower lowerInclusive inferred }
  ranking { ties basis digits } rollup { method unitInstrument nodes { code unitCode points } kabupatenShare
    missingUnits unitWeights { code weight } } } }`;

/** Kabupaten Bekasi's draft of the small instrument, begun if there is none. */
export async function draftOf({ bekasi }: World, team: Client): Promise<ShownFormula> {
  const { data, errors } = await team.send<{ draftFormula: ShownFormula }>(DRAFT, {
    instrumentId: bekasi.instrument.id,
  });
  expect(errors).toBeUndefined();
  return data.draftFormula;
}

/** The draft as `saveFormula` takes it, with other weights for some of its nodes. */
export const inputOf = (
  { id, version, title, nodes, missing, gradeBasis, gradeBands }: ShownFormula,
  weights: Readonly<Record<string, string>> = {},
) => ({
  id,
  version,
  title,
  missing,
  gradeBasis,
  gradeBands,
  nodes: nodes.map((node) => ({ ...node, weight: weights[node.code] ?? node.weight })),
});

/** Saves the draft with other weights. */
export async function saved(
  team: Client,
  draft: ShownFormula,
  weights: Readonly<Record<string, string>> = {},
): Promise<SavedFormula> {
  const { data, errors } = await team.send<{ saveFormula: SavedFormula }>(SAVE, {
    input: inputOf(draft, weights),
  });
  expect(errors).toBeUndefined();
  return data.saveFormula;
}

/** A second person of the tim percepatan, who may approve what the first proposed. */
export async function secondOf({ em, kabupaten, people }: Tenant): Promise<Person> {
  const email = 'team2@bekasi.test';
  const known = await em.findOne(Person, { email });
  if (known) return known;
  const person = em.create(Person, {
    kabupaten,
    name: 'Second of the team',
    email,
    passwordHash: people.team.passwordHash,
  });
  em.create(Membership, { kabupaten, person, role: 'ACCELERATION_TEAM', unit: null });
  await em.flush();
  return person;
}

/** Proposes the draft as the team's first person. */
export async function proposed(
  team: Client,
  { id, version }: Pick<ShownFormula, 'id' | 'version'>,
): Promise<ShownFormula> {
  const { data, errors } = await team.send<{ proposeFormula: ShownFormula }>(PROPOSE, {
    input: { id, version, reason: 'Hasil rapat' },
  });
  expect(errors).toBeUndefined();
  return data.proposeFormula;
}

/** Takes the draft to where it can be published: proposed by the first person, approved by the second. */
export async function approved(
  world: World,
  team: Client,
  draft: Pick<ShownFormula, 'id' | 'version'>,
): Promise<ShownFormula> {
  const { id, version } = await proposed(team, draft);
  const second = await world.as(await secondOf(world.bekasi));
  const { data, errors } = await second.send<{ approveFormula: ShownFormula }>(APPROVE, {
    input: { id, version },
  });
  expect(errors).toBeUndefined();
  return data.approveFormula;
}
