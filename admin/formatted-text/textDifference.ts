import { diffWords, diffWordsWithSpace } from 'diff';

/** A stretch of the two texts, in the order in which they are read. */
export interface TextPart {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** More edits than this are another text, and are shown as one. */
const mostEdits = 1_000;

/** Two texts as one, word by word; white space counts only where nothing else is different. */
export function partsOf(before: string, now: string): TextPart[] {
  const options = { maxEditLength: mostEdits };
  const words = diffWords(before, now, options);
  const parts = words?.every(({ added, removed }) => !added && !removed)
    ? diffWordsWithSpace(before, now, options)
    : words;
  if (!parts) {
    return [
      { text: before, kind: 'removed' },
      { text: now, kind: 'added' },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
