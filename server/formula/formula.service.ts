import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { canonicalText } from '../../schema/canonical.js';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { checkFormula, type FormulaDiagnostic as Mistake } from '../../schema/formula/index.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import type { FormulaStatus } from '../support/enums.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Formula as FormulaEntity } from './formula.entity.js';
import { casesFrom } from './formula-cases.js';
import { definitionFrom } from './formula-draft.js';
import type { SaveFormulaInput } from './formula.input.js';
import { readFormula } from './formula.query.js';
import { assertStatus } from './formula.state.js';
import { surroundingsOf } from './formula.surroundings.js';
import type { Formula, FormulaDiagnostic, SaveFormulaPayload } from './formula.type.js';

/** Hex SHA-256 of what a formula says, whatever order it was written down in. */
export const sealOf = (definition: FormulaDefinition): string =>
  createHash('sha256').update(canonicalText(definition)).digest('hex');

/** One at a time: who begins a draft while another waits for approval is led to that one. */
const onTheWay: ReadonlySet<FormulaStatus> = new Set(['DRAFT', 'PROPOSED', 'APPROVED']);

/**
 * Begins a draft: a copy of what is published, or what is already on its way there.
 *
 * @throws NotFound for an unknown instrument.
 */
export async function draftFormula(ctx: RequestContext, instrumentId: string): Promise<Formula> {
  const { actor, em } = ctx;
  authorize(actor, 'formula.edit');
  const instrument = await load(em, Instrument, instrumentId, 'instrumentId');
  const id = await em.transactional(async (em) => {
    // The instrument's row is the queue: two people who begin at once find one draft.
    await em.lock(instrument, LockMode.PESSIMISTIC_WRITE);
    const formulas = await em.find(
      FormulaEntity,
      { instrument },
      { orderBy: { revision: 'desc' } },
    );
    const draft = formulas.find(({ status }) => onTheWay.has(status));
    if (draft) return draft.id;
    const published = formulas.find(({ status }) => status === 'PUBLISHED') ?? formulas[0];
    if (!published) {
      throw new DomainError('FORMULA_INVALID', 'There is no formula to copy.', {
        field: 'instrumentId',
      });
    }
    const copy = em.create(FormulaEntity, {
      kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
      instrument,
      revision: (formulas[0]?.revision ?? 0) + 1,
      title: published.title,
      status: 'DRAFT',
      definition: published.definition,
      sha256: published.sha256,
      cases: published.cases,
    });
    await em.flush();
    return copy.id;
  });
  return readFormula(ctx, id);
}

/**
 * Saves a draft as it was typed, so that nothing of an afternoon is lost to a comma: weights that
 * cannot be read and sums that are not right yet are told and saved all the same. Nobody is scored by
 * a draft. Only a node that the instrument does not have has no place to be kept at.
 *
 * @throws Conflict; InvalidInput; DomainError `FORMULA_PUBLISHED` or `FORMULA_PROPOSED` when it is no draft.
 */
export async function saveFormula(
  ctx: RequestContext,
  input: SaveFormulaInput,
): Promise<SaveFormulaPayload> {
  const { actor, em, catalogue } = ctx;
  authorize(actor, 'formula.edit');
  const formula = await load(em, FormulaEntity, input.id);
  assertStatus(formula, 'DRAFT');
  assertVersion(formula, input.version);
  const title = input.title.trim();
  if (title === '') throw new InvalidInput('title', 'MISSING');

  const definition = definitionFrom(input);
  const instrument = await catalogue.instrument(actor.kabupatenId, formula.instrument.id);
  const mistakes = checkFormula(
    instrument.definition,
    definition,
    await surroundingsOf(ctx, definition),
  );
  const diagnostics = mistakes.map(told);
  if (mistakes.some(({ code }) => hasNoPlace.has(code))) return { formula: null, diagnostics };

  const cases = input.cases ? casesFrom(input.cases, instrument.definition) : formula.cases;
  em.assign(formula, { title, definition, cases, sha256: sealOf(definition) });
  await flush(em);
  return { formula: await readFormula(ctx, formula.id), diagnostics };
}

const hasNoPlace: ReadonlySet<Mistake['code']> = new Set([
  'node_unknown',
  'indicator_unknown',
  'comparison_parent_unknown',
]);

const told = ({ code, nodeCode, field, params }: Mistake): FormulaDiagnostic => ({
  code,
  nodeCode,
  field,
  params: Object.entries(params).map(([key, value]) => ({ key, value: String(value) })),
});
