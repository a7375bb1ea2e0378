import type { Announcement } from './announcement.js';

/** As many announcements are remembered: some minutes of a busy day. */
const rememberedAtMost = 2_000;

/** What was announced lately: whoever comes is told for how long nothing of theirs was among it. */
export interface Recent {
  /** From now on everything is heard. */
  begin(): void;
  /** From now on something may go by unheard. */
  end(): void;
  note(heard: Announcement): void;
  /**
   * Whole milliseconds, as this process counts them, in which nothing that fits was announced; 0 where that is not
   * known.
   */
  quietMs(fits: (heard: Announcement) => boolean): number;
}

export function createRecent(): Recent {
  let remembered: { readonly at: number; readonly heard: Announcement }[] = [];
  /** Since when nothing is missing. */
  let since = Infinity;

  return {
    begin() {
      since = performance.now();
    },
    end() {
      since = Infinity;
      remembered = [];
    },
    note(heard) {
      remembered.push({ at: performance.now(), heard });
      if (remembered.length <= rememberedAtMost) return;
      // In halves: each one on its own would be moved again and again.
      const forgotten = remembered.splice(0, rememberedAtMost / 2);
      since = Math.max(since, forgotten.at(-1)!.at);
    },
    quietMs(fits) {
      const last = remembered.findLast(({ heard }) => fits(heard));
      return Math.max(Math.floor(performance.now() - Math.max(since, last?.at ?? since)), 0);
    },
  };
}
