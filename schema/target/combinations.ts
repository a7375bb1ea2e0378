import type { Candidate } from './candidate.js';
import type { Choice } from './choice.js';

/** How many ways there are to choose a level, or none, for each. */
export const combinationCount = (candidates: readonly Candidate[]): number =>
  candidates.reduce((count, { levels }) => count * (levels.length + 1), 1);

/** Every way, in blocks of bounded size; the first leaves everything as it is. */
export function* combinations(
  candidates: readonly Candidate[],
  blockRows = 1024,
): Generator<readonly Choice[]> {
  const count = combinationCount(candidates);
  let block: Choice[] = [];
  for (let index = 0; index < count; index += 1) {
    const choice = new Uint8Array(candidates.length);
    let rest = index;
    candidates.forEach(({ levels }, place) => {
      choice[place] = rest % (levels.length + 1);
      rest = Math.floor(rest / (levels.length + 1));
    });
    block.push(choice);
    if (block.length === blockRows) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
