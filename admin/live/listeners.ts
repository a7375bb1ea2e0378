/** Those who are told of something. */
export interface Listeners<Told extends unknown[]> {
  readonly size: number;
  /** Gives how to stop. */
  add(listener: (...told: Told) => void): () => void;
  tell(...told: Told): void;
}

export function createListeners<Told extends unknown[] = []>(): Listeners<Told> {
  const all = new Set<(...told: Told) => void>();
  return {
    get size() {
      return all.size;
    },
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (...told) => all.forEach((listener) => listener(...told)),
  };
}
