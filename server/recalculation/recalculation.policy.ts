import { cohortPolicy } from '../cohort/cohort.policy.js';
import type { Actor } from '../policy/actor.js';

/** It shows the results of every unit: whoever sees all worksheets may. */
export const recalculationPolicy = {
  'recalculation.read': (actor: Actor) => cohortPolicy['cohort.read'](actor),
};
