/**
 * The one text of a value that hashes and comparisons are made of: keys in the order of their code
 * units, no space, numbers in the shortest form that reads back to the same double.
 *
 * Follows RFC 8785 (JSON Canonicalization Scheme), so that any other implementation finds the same hash.
 *
 * @param value what JSON can hold; a property that is undefined is left out.
 * @throws TypeError on anything that JSON does not have, instead of writing null in its place.
 */
export function canonicalText(value: unknown): string {
  return textOf(value, new Map());
}

/** A value whose canonical text is known already: it stands in the text of what it is part of as it is. */
export class Written {
  constructor(readonly text: string) {}
}

/** The same of a number, or of none. @throws TypeError on a number that JSON does not have. */
export function canonicalNumber(value: number | null): string {
  if (value === null) return 'null';
  if (!Number.isFinite(value)) throw new TypeError('This cannot be written as JSON');
  return String(value);
}

/**
 * The canonical text of a shape that many values have, cut where they differ: between its pieces belong the texts of
 * the properties that are `open`, in the order of their names.
 *
 * @throws TypeError as `canonicalText`.
 */
export const canonicalPieces = (shape: unknown): readonly string[] =>
  canonicalText(shape).split(open.text);

/** Stands for a property that differs. No text of JSON has this character: it is always escaped. */
export const open = new Written('\0');

/** @param names what was quoted before: a text of many rows says the same keys over and over. */
function textOf(value: unknown, names: Map<string, string>): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return canonicalNumber(value);
  if (value instanceof Written) return value.text;
  if (Array.isArray(value)) {
    let text = '';
    for (const own of value) text += (text === '' ? '' : ',') + textOf(own, names);
    return `[${text}]`;
  }
  if (typeof value !== 'object' || Object.prototype.toString.call(value) !== '[object Object]') {
    throw new TypeError('This cannot be written as JSON');
  }
  const properties = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of inOrder(Object.keys(properties))) {
    const own = properties[key];
    if (own === undefined) continue;
    let name = names.get(key);
    if (name === undefined) {
      name = `${JSON.stringify(key)}:`;
      names.set(key, name);
    }
    text += (text === '' ? '' : ',') + name + textOf(own, names);
  }
  return `{${text}}`;
}

/** By code units, as `sort` goes without a rule of its own; what was made in this order is not sorted again. */
function inOrder(keys: string[]): string[] {
  for (let place = 1; place < keys.length; place += 1) {
    if (keys[place - 1]! > keys[place]!) return keys.sort();
  }
  return keys;
}
