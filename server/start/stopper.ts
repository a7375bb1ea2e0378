import { setTimeout as sleep } from 'node:timers/promises';

/** What was started, to be stopped in reverse: nothing loses what it stands on. */
export interface Stopper {
  /** Once stopping began, what is added is stopped with the rest. */
  add(what: string, stop: () => Promise<unknown>): void;
  /**
   * Stops everything; asking again gives the same stop. Resolves to what did not stop in order,
   * with the reason.
   */
  stop(): Promise<string[]>;
}

/** @param patienceMs how long one thing may take before the next is stopped all the same. */
export function createStopper(patienceMs = 15_000): Stopper {
  const started: { what: string; stop: () => Promise<unknown> }[] = [];
  let stopping: Promise<string[]> | undefined;

  async function stopAll(): Promise<string[]> {
    const faults: string[] = [];
    for (let last = started.pop(); last; last = started.pop()) {
      const { what, stop } = last;
      const patience = new AbortController();
      const fault = await Promise.race([
        stop().then(
          () => undefined,
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        ),
        sleep(patienceMs, `still busy after ${patienceMs / 1_000} s`, patience).catch(
          () => undefined,
        ),
      ]);
      patience.abort();
      if (fault !== undefined) faults.push(`${what}: ${fault}`);
    }
    return faults;
  }

  return {
    add(what, stop) {
      started.push({ what, stop });
      if (stopping) stopping = Promise.all([stopping, stopAll()]).then((faults) => faults.flat());
    },
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}
