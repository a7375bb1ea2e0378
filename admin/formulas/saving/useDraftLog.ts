import { useTranslate } from 'react-admin';
import { differenceOf } from '../../../schema/formula/difference.js';
import type { FormulaChange } from '../../../schema/formula/difference.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { changeGroups, useEntryWords } from '../versions/useEntryWords.js';
import type { ChangeEntry, NodeNames } from '../versions/useEntryWords.js';

interface DraftLog {
  /** What the formula is called, where that changed. */
  readonly above: readonly ChangeEntry[];
  readonly changes: readonly FormulaChange[];
  readonly isEmpty: boolean;
  /** All of it as lines of text. */
  readonly text: () => string;
}

/** What changed from one draft to another, in words. */
export function useDraftLog(names: NodeNames) {
  const translate = useTranslate();
  const words = useEntryWords(names);
  return (before: FormulaDraft, after: FormulaDraft): DraftLog => {
    const changes = differenceOf(before, after);
    const above =
      before.title.trim() === after.title.trim()
        ? []
        : [
            {
              subject: translate('resources.formulas.fields.title'),
              sentences: [
                translate('resources.formulas.saving.choice.renamed', {
                  from: before.title,
                  to: after.title,
                }),
              ],
            },
          ];
    return {
      above,
      changes,
      isEmpty: above.length + changes.length === 0,
      text: () =>
        [...above, ...changeGroups(changes).map(words)]
          .map(({ subject, sentences }) => [subject, ...sentences.map((one) => `- ${one}`)])
          .flat()
          .join('\n'),
    };
  };
}
