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
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || Object.prototype.toString.call(value) !== '[object Object]') {
    throw new TypeError('This cannot be written as JSON');
  }
  const entries = Object.entries(value)
    .filter(([, own]) => own !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => `${JSON.stringify(key)}:${canonicalText(own)}`);
  return `{${entries.join(',')}}`;
}
