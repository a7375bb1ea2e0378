/**
 * Another text with every change of what is asked for: what was kept of another release may lack what this one shows.
 *
 * @param documents by which it is read.
 */
export function shapeOf(...documents: readonly object[]): string {
  const text = JSON.stringify(documents);
  // FNV-1a, 32 bits: told apart is all they have to be.
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
