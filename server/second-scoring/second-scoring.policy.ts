import { type Actor, hasRole } from '../policy/actor.js';

/**
 * The lead evaluator draws, closes and reads what came of it. The tim percepatan hears how far all evaluators together
 * agree, and of none of them. Nobody else hears of a round but whoever scores for it, and they of nothing but what is
 * theirs to score.
 */
export const secondScoringPolicy = {
  'secondScoringRound.list': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR'),
  'agreement.read': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ACCELERATION_TEAM'),
  'secondScoringRound.edit': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR'),
  'secondScoring.list': (actor: Actor) => hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR'),
  /** That the answer can't be read by them in any other way is a rule of its own. */
  'secondScoring.give': (actor: Actor, { secondId }: { readonly secondId: string }) =>
    hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR') && actor.personId === secondId,
};
