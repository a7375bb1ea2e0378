interface Before {
  readonly body: string;
  readonly formatted: boolean;
}

/** Undo and the clipboard give back letters alone: whether they were formatted is remembered for them. */
export class FormatMemory {
  readonly #known = new Map<string, boolean>();
  #emptied: boolean | undefined;
  #lastBy: string | undefined;

  keep(body: string, formatted: boolean): this {
    this.#known.set(body, formatted);
    return this;
  }

  /**
   * Follows what is typed from one text to the next.
   *
   * @param by `inputType` of the event; empty where there is none.
   * @returns whether the text that comes back was formatted; undefined for one that does not come back, or that
   *   nothing is known of.
   */
  follow({ body, formatted }: Before, next: string, by: string): boolean | undefined {
    const isHistory = by.startsWith('history');
    const isPut = body === '' && /^insertFrom(Paste|Drop)/.test(by);
    const known = isHistory || isPut ? this.#known.get(next) : undefined;
    const back = known ?? (isHistory && body === '' ? this.#emptied : undefined);
    if (body !== '' && next === '') this.#emptied = formatted;
    // One undo takes back a whole stretch of typing, or of deleting, to where it began.
    if (body !== '' && (next === '' || by !== this.#lastBy)) this.keep(body, formatted);
    this.#lastBy = by;
    return back;
  }
}
