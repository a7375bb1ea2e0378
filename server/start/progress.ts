/** Tells the person at the terminal what takes so long, and nothing about what does not. */
export interface Progress {
  /**
   * Does `work`. Once it took a second `what` is printed, from then on what it says, at most once a
   * second, and at its end how long it took.
   */
  during<T>(what: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
}

const PATIENCE_MS = 1_000;

export function createProgress(write: (line: string) => void): Progress {
  return {
    async during(what, work) {
      const startedAt = performance.now();
      let announced = false;
      let saidAt = 0;
      let latest: string | undefined;

      const announce = () => {
        announced = true;
        saidAt = performance.now();
        write(latest ? `${what}: ${latest} …` : `${what} …`);
      };
      const timer = setTimeout(announce, PATIENCE_MS);
      try {
        return await work((detail) => {
          latest = detail;
          const now = performance.now();
          // Work that leaves no pause would never let the timer fire.
          if (now - startedAt >= PATIENCE_MS && now - saidAt >= PATIENCE_MS) announce();
        });
      } finally {
        clearTimeout(timer);
        const seconds = (performance.now() - startedAt) / 1_000;
        if (announced) write(`${what}: ${seconds.toFixed(1)} s`);
      }
    },
  };
}
