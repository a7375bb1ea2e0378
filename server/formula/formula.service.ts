import { createHash } from 'node:crypto';
import { type EntityManager, LockMode } from '@mikro-orm/core';
import { canonicalText } from '../../schema/canonical.js';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { checkFormula, type FormulaDiagnostic as Mistake } from '../../schema/formula/index.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Formula as FormulaEntity } from './formula.entity.js';
import { definitionFrom } from './formula-draft.js';
import type { PublishFormulaInput, SaveFormulaInput } from './formula.input.js';
import { readFormula } from './formula.query.js';
import type { Formula, FormulaDiagnostic, SaveFormulaPayload } from './formula.type.js';

/** Hex SHA-256 of what a formula says, whatever order it was written down in. */
export const sealOf = (definition: FormulaDefinition): string =>
  createHash('sha256').update(canonicalText(definition)).digest('hex');

/**
 * Begins a draft: a copy of what is published, or the draft that is already there.
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
    const draft = formulas.find(({ status }) => status === 'DRAFT');
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
 * @throws Conflict; InvalidInput; DomainError `FORMULA_PUBLISHED` when it is no draft.
 */
export async function saveFormula(
  ctx: RequestContext,
  input: SaveFormulaInput,
): Promise<SaveFormulaPayload> {
  const { actor, em, catalogue } = ctx;
  authorize(actor, 'formula.edit');
  const formula = await load(em, FormulaEntity, input.id);
  assertDraft(formula);
  assertVersion(formula, input.version);
  const title = input.title.trim();
  if (title === '') throw new InvalidInput('title', 'MISSING');

  const definition = definitionFrom(input);
  const instrument = await catalogue.instrument(actor.kabupatenId, formula.instrument.id);
  const mistakes = checkFormula(instrument.definition, definition);
  const diagnostics = mistakes.map(told);
  if (mistakes.some(({ code }) => hasNoPlace.has(code))) return { formula: null, diagnostics };

  em.assign(formula, { title, definition, sha256: sealOf(definition) });
  await flush(em);
  return { formula: await readFormula(ctx, formula.id), diagnostics };
}

const hasNoPlace: ReadonlySet<Mistake['code']> = new Set(['node_unknown', 'indicator_unknown']);

/**
 * Makes a draft the formula of new periods. Periods that are bound to the one before keep it.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED`, `REASON_REQUIRED`, `FORMULA_INVALID` with the
 *   number of mistakes and the node of the first.
 */
export async function publishFormula(
  ctx: RequestContext,
  input: PublishFormulaInput,
): Promise<Formula> {
  authorize(ctx.actor, 'formula.publish');
  await ctx.em.transactional((em) => publish(ctx, em, input));
  return readFormula(ctx, input.id);
}

async function publish(
  { actor, catalogue, now }: RequestContext,
  em: EntityManager,
  input: PublishFormulaInput,
): Promise<void> {
  // What is checked is what is published: nobody saves in between, or publishes it as well.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const formula = await load(em, FormulaEntity, input.id, 'id', lock);
  assertDraft(formula);
  assertVersion(formula, input.version);
  const reason = input.reason.trim();
  if (reason === '') {
    throw new DomainError('REASON_REQUIRED', 'Publishing needs a reason.', { field: 'reason' });
  }
  const instrument = await catalogue.instrument(actor.kabupatenId, formula.instrument.id);
  const mistakes = checkFormula(instrument.definition, formula.definition);
  if (mistakes[0]) throw invalid(mistakes[0], mistakes.length);

  const published = await em.find(FormulaEntity, {
    instrument: formula.instrument,
    status: 'PUBLISHED',
  });
  for (const earlier of published) earlier.status = 'RETIRED';
  em.assign(formula, {
    status: 'PUBLISHED',
    reason,
    publishedAt: now(),
    publishedBy: em.getReference(Person, actor.personId),
  });
  await flush(em);
}

/** Names the first mistake: its node, its place among the grades, or the part of the formula it is in. */
function invalid({ nodeCode, field }: Mistake, count: number): DomainError {
  return new DomainError('FORMULA_INVALID', 'The formula still has mistakes.', {
    field: nodeCode === null ? fieldOf(field) : 'nodes',
    ...(nodeCode === null ? {} : { nodeCode }),
    count,
  });
}

function assertDraft({ status }: FormulaEntity): void {
  if (status !== 'DRAFT') {
    throw new DomainError('FORMULA_PUBLISHED', 'A published formula is never changed.', {
      field: 'id',
      status,
    });
  }
}

/** As the input calls it; what is named by people stays out of it. */
function fieldOf(field: string): string {
  if (field.startsWith('gradeBands')) return field;
  return /^(missing|parameters|tables)\./.exec(field)?.[1] ?? 'nodes';
}

const told = ({ code, nodeCode, field, params }: Mistake): FormulaDiagnostic => ({
  code,
  nodeCode,
  field,
  params: Object.entries(params).map(([key, value]) => ({ key, value: String(value) })),
});
