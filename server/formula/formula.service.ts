import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { canonicalText } from '../../schema/canonical.js';
import type { FormulaDefinition, NodeRule } from '../../schema/formula/definition.js';
import {
  checkFormula,
  type DiagnosticCode,
  type FormulaDiagnostic as Mistake,
} from '../../schema/formula/index.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Formula as FormulaEntity } from './formula.entity.js';
import type { FormulaNodeInput, PublishFormulaInput, SaveFormulaInput } from './formula.input.js';
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
    if (!published) throw new DomainError('FORMULA_INVALID', 'There is no formula to copy.');
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

/** What makes a text unreadable, rather than a sum wrong: such a formula cannot even be tried out. */
const unreadable: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'weight_malformed',
  'weight_negative',
  'weight_missing',
  'node_unknown',
  'band_bound_malformed',
]);

/**
 * Saves a draft. Sums that are not right yet are told and saved all the same; what cannot be read
 * is told and nothing is saved.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED` when it is no draft.
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

  const definition: FormulaDefinition = {
    nodes: nodesOf(input.nodes),
    missing: { ...input.missing },
    gradeBasis: input.gradeBasis,
    gradeBands: input.gradeBands.map((band) => ({ ...band })),
  };
  const instrument = await catalogue.instrument(actor.kabupatenId, formula.instrument.id);
  const mistakes = checkFormula(instrument.definition, definition);
  const diagnostics = mistakes.map(told);
  if (mistakes.some(({ code }) => unreadable.has(code))) return { formula: null, diagnostics };

  em.assign(formula, {
    title: input.title.trim(),
    definition,
    sha256: sealOf(definition),
  });
  await flush(em);
  return { formula: await readFormula(ctx, formula.id), diagnostics };
}

/**
 * Makes a draft the formula of new periods. Periods that are bound to the one before keep it.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED`, `REASON_REQUIRED`, `FORMULA_INVALID` with the number of mistakes.
 */
export async function publishFormula(
  ctx: RequestContext,
  input: PublishFormulaInput,
): Promise<Formula> {
  const { actor, em, catalogue } = ctx;
  authorize(actor, 'formula.publish');
  const formula = await load(em, FormulaEntity, input.id);
  assertDraft(formula);
  assertVersion(formula, input.version);
  const reason = input.reason.trim();
  if (reason === '') {
    throw new DomainError('REASON_REQUIRED', 'Publishing needs a reason.', { field: 'reason' });
  }
  const instrument = await catalogue.instrument(actor.kabupatenId, formula.instrument.id);
  const mistakes = checkFormula(instrument.definition, formula.definition);
  if (mistakes.length > 0) {
    throw new DomainError('FORMULA_INVALID', 'The formula still has mistakes.', {
      field: 'nodes',
      count: mistakes.length,
    });
  }
  const published = await em.find(FormulaEntity, {
    instrument: formula.instrument,
    status: 'PUBLISHED',
  });
  for (const earlier of published) earlier.status = 'RETIRED';
  em.assign(formula, {
    status: 'PUBLISHED',
    reason,
    publishedAt: ctx.now(),
    publishedBy: em.getReference(Person, actor.personId),
  });
  await flush(em);
  return readFormula(ctx, formula.id);
}

function assertDraft({ status }: FormulaEntity): void {
  if (status !== 'DRAFT') {
    throw new DomainError('FORMULA_PUBLISHED', 'A published formula is never changed.', {
      field: 'id',
      status,
    });
  }
}

/** @throws InvalidInput when a code comes twice: which of the two was meant is nobody's guess. */
function nodesOf(nodes: readonly FormulaNodeInput[]): Record<string, NodeRule> {
  const byCode: Record<string, NodeRule> = Object.create(null) as Record<string, NodeRule>;
  for (const { code, weight, weightStatus, aggregation } of nodes) {
    if (code in byCode) throw new InvalidInput('nodes', 'MALFORMED');
    byCode[code] = { weight: weight.trim(), weightStatus, aggregation };
  }
  return { ...byCode };
}

const told = ({ code, nodeCode, field, params }: Mistake): FormulaDiagnostic => ({
  code,
  nodeCode,
  field,
  params: Object.entries(params).map(([key, value]) => ({ key, value: String(value) })),
});
