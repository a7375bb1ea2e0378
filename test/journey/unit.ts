import type { Walk } from './walk.js';

/** A unit that may still fill in its worksheet, and who lives through the month with it. */
export interface JourneyUnit {
  readonly name: string;
  /** Logins, without the domain. */
  readonly agent: string;
  readonly head: string;
  readonly evaluator: string;
}

interface FillingRow {
  readonly unit: { readonly name: string; readonly code: string };
  readonly evaluators: readonly { readonly id: string }[];
}

/** Asks the API for a unit of the running month that has not submitted yet. */
export async function chooseUnit(walk: Walk): Promise<JourneyUnit> {
  const lead = await walk.as('inspektur');
  const { worksheets } = await lead<{ worksheets: { nodes: readonly FillingRow[] } }>(
    '{ worksheets(filter: { status: FILLING, level: UNIT }, first: 1) { nodes { unit { name code } evaluators { id } } } }',
  );
  const { unit, evaluators } = worksheets.nodes[0]!;
  const admin = await walk.as('admin');
  const { person } = await admin<{ person: { email: string } }>(
    'query ($id: ID!) { person(id: $id) { email } }',
    { id: evaluators[0]!.id },
  );
  return {
    name: unit.name,
    agent: `agen.${unit.code}`,
    head: `kepala.${unit.code}`,
    evaluator: person.email.split('@')[0]!,
  };
}
