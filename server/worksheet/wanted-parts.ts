import type { AnswerParts } from './answer.rows.js';
import type { WorksheetParts } from './worksheet.assembly.js';

/** What of an answer a document asks for. @param prefix where the answer stands, e.g. `answers.`. */
export const answerPartsOf = (paths: ReadonlySet<string>, prefix = ''): AnswerParts => ({
  evidence: paths.has(`${prefix}evidence`),
  evaluations: paths.has(`${prefix}evaluations`),
  seen: paths.has(`${prefix}evaluations.seen`),
});

/** What of worksheets a document asks for. @param prefixes where they stand, e.g. `nodes.`. */
export function worksheetPartsOf(
  paths: ReadonlySet<string>,
  prefixes: readonly string[] = [''],
): WorksheetParts {
  const wants = (path: string) => prefixes.some((prefix) => paths.has(`${prefix}${path}`));
  const answers = prefixes
    .filter((prefix) => paths.has(`${prefix}answers`))
    .map((prefix) => answerPartsOf(paths, `${prefix}answers.`));
  return {
    figures: wants('score') || wants('progress'),
    answers:
      answers.length === 0
        ? null
        : {
            evidence: answers.some(({ evidence }) => evidence),
            evaluations: answers.some(({ evaluations }) => evaluations),
            seen: answers.some(({ seen }) => seen),
          },
  };
}
