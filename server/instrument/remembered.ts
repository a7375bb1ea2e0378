/** How many of each are remembered: what an instrument says is some 2 MB, which kabupaten with the same one share. */
const remembered = 200;

/** How many texts: some instruments, and the formulas of each that are in force somewhere. */
const shared = 20;

/** What a promise gives, read once however many ask at a time; a failed read is forgotten. */
export async function kept<T>(
  known: Map<string, Promise<T>>,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const entry = recall(known, key);
  if (entry) return entry;
  const reading = read();
  remember(known, key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}

/** What was asked for last is forgotten last. While little is known nothing is forgotten soon, and the order may wait. */
export function recall<T>(known: Map<string, T>, key: string, most = remembered): T | undefined {
  const entry = known.get(key);
  if (entry === undefined || known.size < most / 2) return entry;
  known.delete(key);
  known.set(key, entry);
  return entry;
}

/** Above so many, what was not asked for longest is forgotten. */
export function remember<T>(known: Map<string, T>, key: string, entry: T, most = remembered): void {
  known.set(key, entry);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}

/**
 * What is made of a text, once for all who have the very same: kabupaten fill in the same instruments, and most score
 * them by the same formula. Nobody changes what they are given.
 */
export function sharing<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = recall(known, text, shared);
    if (found !== undefined) return found;
    const made = make(text);
    remember(known, text, made, shared);
    return made;
  };
}
