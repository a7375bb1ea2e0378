/** Whether two drafts, or parts of them, say the same to the server, which drops the space around what is typed. */
export const saysSame = (one: unknown, other: unknown): boolean => isSame(one, other, trimmed);

const trimmed = (one: string, other: string): boolean => one.trim() === other.trim();
const exactly = (one: string, other: string): boolean => one === other;

/**
 * Whether two values are equal all the way down: in whatever order their keys stand, a part that is undefined
 * being none. What they share is not looked into, so that asking costs little at every key.
 */
export function isSame(one: unknown, other: unknown, isSameText = exactly): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one === 'string' && typeof other === 'string') return isSameText(one, other);
  if (!isParts(one) || !isParts(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(ownOf(one, key), ownOf(other, key), isSameText),
  );
}

type Parts = Readonly<Record<string, unknown>>;

/** What JSON can hold; anything else is the same only as itself. */
function isParts(value: unknown): value is Parts {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

// Codes are names that people give: `constructor` is one that neither has.
const ownOf = (parts: Parts, key: string): unknown =>
  Object.hasOwn(parts, key) ? parts[key] : undefined;
