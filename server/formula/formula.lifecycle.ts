import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { RequestContext } from '../context.js';
import { DomainError } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Formula as FormulaEntity } from './formula.entity.js';
import type {
  ApproveFormulaInput,
  ProposeFormulaInput,
  PublishFormulaInput,
  ReturnFormulaInput,
} from './formula-step.input.js';
import { exceptionFor } from './formula-cases.js';
import { simulateProposal, type ProposalSimulation } from './formula-simulation.js';
import { assertSound, surveyFormula, type Survey } from './formula-survey.js';
import { readFormula } from './formula.query.js';
import { sealOf } from './formula.service.js';
import { assertStatus } from './formula.state.js';
import type { Formula } from './formula.type.js';

/**
 * Puts a draft before the others of the tim percepatan; it stands still from now on. What it does to the
 * last closed period is worked out here and kept, so that who approves it sees what was proposed.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED`, `FORMULA_PROPOSED`, `REASON_REQUIRED` on `reason`,
 *   `FORMULA_INVALID` with the number of mistakes and the node of the first, `SEAL_BROKEN`.
 */
export async function proposeFormula(
  ctx: RequestContext,
  input: ProposeFormulaInput,
): Promise<Formula> {
  authorize(ctx.actor, 'formula.propose');
  const survey = await surveyFormula(ctx, input.id);
  const simulation = await simulationOf(ctx, survey, input.version);
  return step(ctx, input, (formula) => {
    assertStatus(formula, 'DRAFT');
    assertVersion(formula, input.version);
    const proposalReason = required(input.reason, 'reason');
    assertSound(formula, survey);
    return {
      status: 'PROPOSED',
      proposalReason,
      simulation,
      ...stamped(ctx, 'proposed'),
      returnNote: null,
      returnedAt: null,
      returnedBy: null,
    };
  });
}

/** Null for what cannot be proposed as it stands: why, the step says. */
async function simulationOf(
  ctx: RequestContext,
  survey: Survey | undefined,
  version: number,
): Promise<ProposalSimulation | null> {
  const isReady = survey?.status === 'DRAFT' && survey.version === version;
  if (!isReady || survey.mistakes.length > 0) return null;
  const { definition, instrument } = survey;
  return simulateProposal(ctx, instrument, { definition, sha256: sealOf(definition) });
}

/**
 * The second pair of eyes: what one person proposed another one finds right.
 *
 * Who saved the draft before somebody else proposed it may approve it: two people stand behind it then.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED`, `FORMULA_NOT_PROPOSED`, `OWN_PROPOSAL` for who proposed it.
 */
export async function approveFormula(
  ctx: RequestContext,
  input: ApproveFormulaInput,
): Promise<Formula> {
  authorize(ctx.actor, 'formula.approve');
  const survey = await surveyFormula(ctx, input.id);
  return step(ctx, input, (formula) => {
    assertStatus(formula, 'PROPOSED');
    assertVersion(formula, input.version);
    if (formula.proposedBy?.id === ctx.actor.personId) {
      throw new DomainError('OWN_PROPOSAL', 'Nobody approves what they proposed.', { field: 'id' });
    }
    assertSound(formula, survey);
    return { status: 'APPROVED', ...stamped(ctx, 'approved') };
  });
}

/**
 * Makes a draft again of what was proposed or approved; also who proposed it may take it back.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED`, `FORMULA_NOT_PROPOSED`, `REASON_REQUIRED` on `note`.
 */
export async function returnFormula(
  ctx: RequestContext,
  input: ReturnFormulaInput,
): Promise<Formula> {
  authorize(ctx.actor, 'formula.return');
  return step(ctx, input, (formula) => {
    assertStatus(formula, 'PROPOSED', 'APPROVED');
    assertVersion(formula, input.version);
    return {
      status: 'DRAFT',
      returnNote: required(input.note, 'note'),
      ...stamped(ctx, 'returned'),
      proposalReason: null,
      proposedAt: null,
      proposedBy: null,
      approvedAt: null,
      approvedBy: null,
    };
  });
}

/**
 * Makes an approved formula that of new periods. Periods that are bound to the one before keep it.
 *
 * @throws Conflict; DomainError `FORMULA_PUBLISHED`, `FORMULA_NOT_APPROVED`, `REASON_REQUIRED`,
 *   `FORMULA_INVALID` with the number of mistakes and the node of the first, `FORMULA_CASES_BROKEN` with
 *   the places of the worked cases that do not come out, unless there is a reason for the exception.
 */
export async function publishFormula(
  ctx: RequestContext,
  input: PublishFormulaInput,
): Promise<Formula> {
  authorize(ctx.actor, 'formula.publish');
  const survey = await surveyFormula(ctx, input.id);
  return step(ctx, input, async (formula, em) => {
    assertStatus(formula, 'APPROVED');
    assertVersion(formula, input.version);
    const reason = required(input.reason, 'reason');
    const { instrument: scored } = assertSound(formula, survey);
    const exceptionReason = exceptionFor(scored.definition, formula, input.exceptionReason);
    const { instrument } = formula;
    const published = await em.find(FormulaEntity, { instrument, status: 'PUBLISHED' });
    for (const earlier of published) earlier.status = 'RETIRED';
    return { status: 'PUBLISHED', reason, exceptionReason, ...stamped(ctx, 'published') };
  });
}

type Change = Partial<Omit<FormulaEntity, 'id' | 'version' | 'definition'>>;

/** Under a lock: what is checked is what goes on, nobody saves in between or takes the same step as well. */
async function step(
  ctx: RequestContext,
  { id }: { readonly id: string },
  change: (formula: FormulaEntity, em: EntityManager) => Change | Promise<Change>,
): Promise<Formula> {
  await ctx.em.transactional(async (em) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
    const formula = await load(em, FormulaEntity, id, 'id', lock);
    em.assign(formula, await change(formula, em));
    await flush(em);
  });
  return readFormula(ctx, id);
}

/** When and by whom, in the columns of that step. */
function stamped<Step extends 'proposed' | 'approved' | 'returned' | 'published'>(
  { actor, em, now }: RequestContext,
  name: Step,
) {
  return { [`${name}At`]: now(), [`${name}By`]: em.getReference(Person, actor.personId) };
}

function required(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  throw new DomainError('REASON_REQUIRED', 'This needs a reason.', { field });
}
