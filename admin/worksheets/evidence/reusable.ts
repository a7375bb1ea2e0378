import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import type { AnswerEntry } from '../saving/worksheetStore.js';

/** Evidence of this worksheet that can support another of its answers as well. */
export interface Reusable {
  readonly link: WorksheetEvidenceFragment;
  /** It supports the answer in question already. */
  readonly isThere: boolean;
}

/** Each evidence of the worksheet once, by title, as far as the words are found in its title or file name. */
export function reusableEvidence(
  entries: readonly AnswerEntry[],
  answerId: string,
  search: string,
): readonly Reusable[] {
  const words = search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  const byEvidence = new Map<string, WorksheetEvidenceFragment>();
  const there = new Set<string>();
  for (const { answer } of entries) {
    for (const link of answer.evidence) {
      if (answer.id === answerId) there.add(link.evidence.id);
      if (!byEvidence.has(link.evidence.id)) byEvidence.set(link.evidence.id, link);
    }
  }
  return [...byEvidence.values()]
    .filter(({ evidence, revision }) => {
      const text = `${evidence.title} ${revision.fileName ?? ''} ${revision.url ?? ''}`;
      return words.every((word) => text.toLocaleLowerCase('id').includes(word));
    })
    .sort((a, b) => a.evidence.title.localeCompare(b.evidence.title, 'id'))
    .map((link) => ({ link, isThere: there.has(link.evidence.id) }));
}
