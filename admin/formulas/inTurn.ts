/*
 * What follows a hand, one piece after the other. Whatever is computed of a draft takes longer, all of it together,
 * than there is between two frames of a slider that is drawn. So each piece has a task of its own, after the next
 * frame has been painted, and none is begun anew because the hand has moved on: it would never come to its end.
 */

const waiting = new Set<() => void>();
let isAwake = false;

/** Has a piece of work done after the next frame, or the frames after that while others wait before it. */
export function inTurn(piece: () => void): void {
  waiting.add(piece);
  if (!isAwake) wake();
}

/** Has it left undone. */
export function giveUpTurn(piece: () => void): void {
  waiting.delete(piece);
}

function wake(): void {
  isAwake = true;
  // What is asked for in a frame is done in it; what is asked for by a timer there, after it.
  requestAnimationFrame(() => setTimeout(doNext));
}

function doNext(): void {
  isAwake = false;
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  if (waiting.size > 0) wake();
  next();
}
