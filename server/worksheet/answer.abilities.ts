import type { EvidenceKind } from '../support/enums.js';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import { linkAbilities } from '../evidence/evidence.query.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { AnswerState } from '../support/enums.js';
import { writes } from '../window/gate.js';
import type { WritingPlace } from '../window/writing.js';
import {
  type AnswerSituation,
  isAnswerEditable,
  isReopenable,
  isWritable,
} from './answer-rules.js';
import { scopeOf, type WorksheetHead } from './worksheet.head.js';

/** What of an answer decides about abilities. */
export interface AbilityFacts {
  readonly indicatorCode: string;
  readonly state: AnswerState;
  readonly updatedById: string | null;
  /** Returned, and the unit has begun to mend it: nothing for an evaluator to judge now. */
  readonly mended: boolean;
  /** Changed by the unit since it was accepted. */
  readonly reopened: boolean;
  /** Reopened, and what was accepted is known. */
  readonly restorable: boolean;
  /** A panel has decided on it as it stands: nobody judges that again. */
  readonly settled: boolean;
}

/** What the actor may do with the answers of one worksheet now. Lists are shared: there are few, and many answers. */
export interface AnswerAbilities {
  of(answer: AbilityFacts): readonly string[];
  ofLinks(
    answer: Pick<AbilityFacts, 'indicatorCode' | 'state' | 'reopened'>,
    kind: EvidenceKind,
  ): string[];
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
  const situation = (answer: AnswerSituation['answer']) => ({ period, worksheet, answer });
  const edits = can(actor, 'answer.edit', scope);
  const attaches = can(actor, 'evidence.attach', scope);
  const isOpen = (place: WritingPlace) => isWritable(period, worksheet, place, now);
  // Without exceptions for single answers all of them are open or closed together.
  const isSingular = worksheet.gate?.exceptions.some((one) => one.indicatorCodes !== null);
  const whole = { self: isOpen(writes.self()), review: isOpen(writes.review()) };
  const openFor = (stage: 'self' | 'review', code: string) =>
    isSingular ? isOpen(writes[stage](code)) : whole[stage];
  const mayReview =
    can(actor, 'evaluation.give', scope) &&
    !worksForUnit(actor, scope) &&
    submittedById !== actor.personId;
  const known = new Map<string, readonly string[]>();
  const knownOfLinks = new Map<string, string[]>();

  return {
    of({ indicatorCode, state, updatedById, mended, reopened, restorable, settled }) {
      const isToJudge = state !== 'DRAFT' && !mended && !settled;
      const isForReview =
        mayReview &&
        isToJudge &&
        updatedById !== actor.personId &&
        openFor('review', indicatorCode);
      const isOpenToUnit = openFor('self', indicatorCode);
      const key = `${state} ${isForReview} ${isOpenToUnit} ${reopened} ${restorable}`;
      let abilities = known.get(key);
      if (!abilities) {
        const answer = situation({ indicatorCode, state, reopened });
        const editable = isAnswerEditable(answer, now);
        abilities = [
          ...(edits && editable ? ['answer.edit'] : []),
          ...(attaches && editable ? ['evidence.attach'] : []),
          ...(edits && isReopenable(answer, now) ? ['answer.reopen'] : []),
          ...(edits && editable && restorable ? ['answer.restore'] : []),
          ...(isForReview ? ['evaluation.give'] : []),
        ];
        known.set(key, abilities);
      }
      return abilities;
    },

    ofLinks({ indicatorCode, state, reopened }, kind) {
      const key = `${state} ${openFor('self', indicatorCode)} ${reopened} ${kind}`;
      let abilities = knownOfLinks.get(key);
      if (!abilities) {
        const shown = situation({ indicatorCode, state, reopened });
        abilities = linkAbilities(actor, scope, shown, now, kind);
        knownOfLinks.set(key, abilities);
      }
      return abilities;
    },
  };
}
