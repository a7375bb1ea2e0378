import { distance } from 'fastest-levenshtein';

/** Longer words are not misspelt names, and would only take time. */
const longestName = 80;

/**
 * The candidate that was probably meant, the first of equally near ones; empty where none is near.
 *
 * Near is a third of the letters: `SUMM` is SUM, `XYZ` is nothing. Case does not count as a difference.
 */
export function suggest(found: string, candidates: Iterable<string>): string {
  const word = found.toLowerCase();
  if (word.length > longestName) return '';

  let best = '';
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(word, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
