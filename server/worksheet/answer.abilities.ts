import { worksForUnit } from '../evaluation/evaluation.policy.js';
import { linkAbilities } from '../evidence/evidence.query.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { AnswerState } from '../support/enums.js';
import { type AnswerSituation, isAnswerEditable, isWindowOpen } from './answer-rules.js';
import { scopeOf, type WorksheetHead } from './worksheet.head.js';

/** What of an answer decides about abilities. */
export interface AbilityFacts {
  readonly state: AnswerState;
  readonly updatedById: string | null;
  /** Returned, and the unit has begun to mend it: nothing for an evaluator to judge now. */
  readonly mended: boolean;
}

/** What the actor may do with the answers of one worksheet now. Lists are shared: there are few, and many answers. */
export interface AnswerAbilities {
  of(answer: AbilityFacts): readonly string[];
  ofLinks(state: AnswerState): string[];
}

/** What of a worksheet decides about them. */
export interface AbilitySheet extends Omit<AnswerSituation, 'answer'> {
  readonly scope: PeriodUnitScope;
  readonly submittedById: string | null;
}

export const abilitySheet = (head: WorksheetHead): AbilitySheet => ({
  scope: scopeOf(head),
  period: head.period,
  worksheet: head,
  submittedById: head.submittedBy?.id ?? null,
});

export function answerAbilities(
  actor: Actor,
  { scope, period, worksheet, submittedById }: AbilitySheet,
  now: Date,
): AnswerAbilities {
  const situation = (state: AnswerState) => ({ period, worksheet, answer: { state } });
  const edits = can(actor, 'answer.edit', scope);
  const attaches = can(actor, 'evidence.attach', scope);
  const reviews =
    isWindowOpen(period, worksheet, now) &&
    can(actor, 'evaluation.give', scope) &&
    !worksForUnit(actor, scope) &&
    submittedById !== actor.personId;
  const known = new Map<string, readonly string[]>();
  const knownOfLinks = new Map<AnswerState, string[]>();

  return {
    of({ state, updatedById, mended }) {
      const isForReview = reviews && state !== 'DRAFT' && !mended && updatedById !== actor.personId;
      const key = isForReview ? `${state}+` : state;
      let abilities = known.get(key);
      if (!abilities) {
        const editable = isAnswerEditable(situation(state), now);
        abilities = [
          ...(edits && editable ? ['answer.edit'] : []),
          ...(attaches && editable ? ['evidence.attach'] : []),
          ...(isForReview ? ['evaluation.give'] : []),
        ];
        known.set(key, abilities);
      }
      return abilities;
    },

    ofLinks(state) {
      let abilities = knownOfLinks.get(state);
      if (!abilities) {
        abilities = linkAbilities(actor, scope, situation(state), now);
        knownOfLinks.set(state, abilities);
      }
      return abilities;
    },
  };
}
