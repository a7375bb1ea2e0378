import { checkFormula, type FormulaDiagnostic as Mistake } from '../../schema/formula/index.js';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError } from '../errors/domain-error.js';
import type { InstrumentEntry } from '../instrument/catalogue.js';
import type { FormulaStatus } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { surroundingsOf } from './formula.surroundings.js';

/** A formula as it stood, and what is to be said of it. */
export interface Survey extends SurveyedRow {
  readonly instrument: InstrumentEntry;
  readonly mistakes: readonly Mistake[];
}

interface SurveyedRow {
  readonly status: FormulaStatus;
  readonly version: number;
  readonly definition: FormulaDefinition;
}

/**
 * Looks at a formula before it is locked for a step. Who holds the lock must not ask for another connection:
 * the others may all belong to requests that wait for that very lock.
 *
 * @returns undefined where there is none; the step says so.
 * @throws NotFound for what cannot be an id.
 */
export async function surveyFormula(ctx: RequestContext, id: string): Promise<Survey | undefined> {
  const { actor, pool, catalogue } = ctx;
  const [found] = await rows<SurveyedRow & { readonly instrumentId: string }>(
    pool,
    sql`select status, version, definition, instrument_id as "instrumentId"
        from formula where kabupaten_id = ${actor.kabupatenId} and id = ${idOf('Formula', id, 'id')}`,
  );
  if (!found) return undefined;
  const { instrumentId, ...row } = found;
  const instrument = await catalogue.instrument(actor.kabupatenId, instrumentId);
  const surroundings = await surroundingsOf(ctx, row.definition);
  return {
    ...row,
    instrument,
    mistakes: checkFormula(instrument.definition, row.definition, surroundings),
  };
}

/**
 * The survey of what is locked by now.
 *
 * @throws Conflict where it was saved in between; DomainError `FORMULA_INVALID`.
 */
export function assertSound(
  { version }: { readonly version: number },
  survey: Survey | undefined,
): Survey {
  if (survey?.version !== version) throw new Conflict('Formula', survey?.version ?? 0, version);
  const { mistakes } = survey;
  if (mistakes[0]) throw invalid(mistakes[0], mistakes.length);
  return survey;
}

/** Names the first mistake: its node, its place among the grades, or the part of the formula it is in. */
function invalid({ nodeCode, field }: Mistake, count: number): DomainError {
  return new DomainError('FORMULA_INVALID', 'The formula still has mistakes.', {
    field: nodeCode === null ? fieldOf(field) : 'nodes',
    ...(nodeCode === null ? {} : { nodeCode }),
    count,
  });
}

/** As the input calls it; what is named by people stays out of it. */
function fieldOf(field: string): string {
  if (field.startsWith('gradeBands')) return field;
  return /^(missing|parameters|tables|comparisons|ranking|rollup)\b/.exec(field)?.[1] ?? 'nodes';
}
