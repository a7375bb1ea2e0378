import type { AnswerState } from '../graphql/enums.js';

/** One answer in the queue, as far as going through it is concerned. */
interface Item {
  readonly id: string;
  readonly state: AnswerState;
}

/** The item after or before one in the queue; undefined at its ends. Whoever stands outside enters at the first. */
export function neighbourOf(
  items: readonly Pick<Item, 'id'>[],
  id: string,
  step: 1 | -1,
): string | undefined {
  const place = items.findIndex((item) => item.id === id);
  return place < 0 ? items[0]?.id : items[place + step]?.id;
}

/** What waits for a verdict next: after this one, else from the queue's beginning; undefined when all is done. */
export function nextWaiting(items: readonly Item[], id: string): string | undefined {
  const place = items.findIndex((item) => item.id === id);
  const around = [...items.slice(place + 1), ...items.slice(0, Math.max(place, 0))];
  return around.find((item) => item.state === 'SUBMITTED' && item.id !== id)?.id;
}

/** The queue with one item in another state: it keeps its place, so that nobody loses theirs. */
export const withState = <One extends Item>(
  items: readonly One[],
  id: string,
  state: AnswerState,
): One[] => items.map((item) => (item.id === id ? { ...item, state } : item));

/** How many of the queue still wait. */
export const waitingIn = (items: readonly Item[]): number =>
  items.filter(({ state }) => state === 'SUBMITTED').length;
