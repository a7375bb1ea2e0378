import type { SaveStatus } from '../saving/answerSaver.js';
import { isUnsaved } from '../saving/answerSaver.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';
import type { Standings } from '../tree/treeRows.js';

/** What stands between a worksheet and its submission. */
export interface Readiness {
  /** Codes of indicators, in the instrument's order. */
  readonly unanswered: readonly string[];
  /** Answered with something that has to be proven, and is not. */
  readonly unproven: readonly string[];
  /** Answers the server does not have yet. */
  readonly unsaved: number;
  readonly conflicts: number;
}

export function readinessOf(
  order: readonly string[],
  standings: Standings,
  entries: readonly AnswerEntry[],
): Readiness {
  const codesWhere = (mark: string) => order.filter((code) => standings.get(code)?.mark === mark);
  const count = (kinds: (status: SaveStatus) => boolean) =>
    entries.filter(({ status }) => kinds(status)).length;
  return {
    unanswered: codesWhere('unanswered'),
    unproven: codesWhere('unproven'),
    unsaved: count((status) => isUnsaved(status) && status.kind !== 'conflict'),
    conflicts: count(({ kind }) => kind === 'conflict'),
  };
}
