import { expect } from 'vitest';
import type { Client, World } from '../builders/world.js';

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
  readonly nodes: readonly ShownNode[];
  readonly missing: Readonly<Record<'unanswered' | 'notApplicable' | 'divideByZero', string>>;
  readonly gradeBasis: string;
  readonly gradeBands: readonly ShownBand[];
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

const SHOWN = `id revision status version title sha256 abilities reason
  nodes { code weight weightStatus aggregation }
  missing { unanswered notApplicable divideByZero } gradeBasis
  gradeBands { grade predicate lower lowerInclusive inferred }`;
export const FORMULA = `query ($id: ID!) { formula(id: $id) { ${SHOWN} } }`;
export const DRAFT = `mutation ($instrumentId: ID!) { draftFormula(instrumentId: $instrumentId) { ${SHOWN} } }`;
export const SAVE = `mutation ($input: SaveFormulaInput!) { saveFormula(input: $input) {
  formula { ${SHOWN} } diagnostics { code nodeCode field params { key value } } } }`;
export const PUBLISH = `mutation ($input: PublishFormulaInput!) { publishFormula(input: $input) { ${SHOWN} } }`;

const FINISH = 'direction floor cap rounding { digits mode }';
const MISSING = 'unanswered notApplicable divideByZero outOfDomain replacement';
/** Everything that a formula says. */
export const RULES = `query ($id: ID!) { formula(id: $id) { id version title sha256
  nodes { code weight weightStatus aggregation expression missing { ${MISSING} } minimumAnswered ${FINISH} }
  indicators { code scale { key value } expression ${FINISH} }
  missing { ${MISSING} } parameters { name value } tables { name rows { from to value } }
  gradeBasis gradeBands { grade predicate lower lowerInclusive inferred } } }`;

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
