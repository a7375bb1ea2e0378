import type { Actor } from '../policy/actor.js';
import { worksheetPolicy } from '../worksheet/worksheet.policy.js';

/** The index is made of every worksheet: whoever reads all of them reads it. */
export const kabupatenIndexPolicy = {
  'kabupatenIndex.read': (actor: Actor) => worksheetPolicy['worksheet.readAll'](actor),
};
