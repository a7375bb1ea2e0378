/** Somebody else who has the worksheet or the panel open, as the server shows them. */
export interface PresentPerson {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  /** Of each of their screens, at a panel the answers; none where it is not for this viewer. */
  readonly indicatorCodes: readonly string[];
}

/** An answer that changed; the version is known where its content is what changed. */
export type ChangedAnswer = readonly [answerId: string, version: number | null];

/** An answer that another evaluator has on the desk. */
export interface Reviewing {
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly personId: string;
  readonly name: string;
}

/** What a screen does about news, of which it hears what it asked for. */
export interface LiveHandlers {
  /** Null: too many to name. */
  readonly onAnswers?: (answers: readonly ChangedAnswer[] | null) => void;
  /** Submitted, closed, opened again, or due at another time. */
  readonly onWorksheet?: () => void;
  /** The panel was decided on or signed; null: it was removed. */
  readonly onPanel?: (version: number | null) => void;
  /** Something of what is followed changed. All who hear it read it anew at a random moment within so long. */
  readonly onChanged?: (withinMs: number) => void;
  readonly onReviewing?: (reviewing: readonly Reviewing[]) => void;
  /**
   * Something went by unheard, or may have: before the stream began, or while there was none. Perhaps by many at once,
   * who are to read within so long.
   */
  readonly onGap?: (withinMs: number) => void;
  /** The stream begins, and nothing went by: what was read under another revision is no longer the latest. */
  readonly onEntered?: (revision: number | null) => void;
}

/** What a screen is about, as the address of its stream says it. */
export interface Watched {
  readonly worksheet?: string;
  readonly panel?: string;
  readonly follows?: 'queue' | 'dashboard' | 'panels';
}

/** What is known of the others. Undefined: nobody knows who is there, which is not the same as nobody. */
export type Present = readonly PresentPerson[] | undefined;
