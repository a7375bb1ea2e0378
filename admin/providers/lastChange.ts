/** Under this key every tab finds when anything was last changed from this browser. */
const key = 'ungkit.changed';

/** Always as long: what replaces the one before needs no more room, which a full storage would refuse. */
const textOf = (ms: number) => String(ms).padStart(13, '0');

/** When somebody last sent a change to the server from this browser, in whatever tab. */
export const lastChange = {
  /** A change is on its way from now on. */
  note(): void {
    try {
      window.localStorage.setItem(key, textOf(Date.now()));
    } catch {
      // Where it can not be written, it could not be read either.
    }
  },

  /** @returns ms since 1970, 0 where there was none; NaN where the browser can not tell. */
  at(): number {
    try {
      const kept = window.localStorage.getItem(key);
      if (kept !== null) return Number(kept);
      // Takes its room while there is some.
      window.localStorage.setItem(key, textOf(0));
      return 0;
    } catch {
      return Number.NaN;
    }
  },
};
