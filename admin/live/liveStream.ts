/** Somebody else who has the worksheet open, as the server shows them. */
export interface PresentPerson {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  /** Of each of their screens; none where it is not for this viewer. */
  readonly indicatorCodes: readonly string[];
}

/** An answer that changed; the version is known where its content is what changed. */
export type ChangedAnswer = readonly [answerId: string, version: number | null];

/** What a screen does about news. */
export interface LiveHandlers {
  /** Null: too many to name. */
  readonly onAnswers: (answers: readonly ChangedAnswer[] | null) => void;
  /** Submitted, closed, opened again, or due at another time. */
  readonly onWorksheet: () => void;
  /** Something may have gone by unheard. */
  readonly onGap: () => void;
  /** The stream begins: what was read under another revision is no longer the latest. */
  readonly onEntered: (revision: number | null) => void;
}

/** As much of an `EventSource` as is used. */
export interface EventSourceLike {
  addEventListener(event: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface LivePorts {
  readonly open: (address: string) => EventSourceLike;
  /** Says where the reader is now; nothing depends on its arrival. */
  readonly move: (streamId: string, indicator: string | undefined) => void;
  /** From 0 to 1: so that not everybody comes back at the same moment. */
  readonly random: () => number;
}

/** What is known of the others. Undefined: nobody knows who is there, which is not the same as nobody. */
export type Present = readonly PresentPerson[] | undefined;

/** What stands between a lost stream and the next try. The last one repeats. */
const backoffMs = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** A page that is not looked at for so long gives its stream up. */
const hiddenMs = 5_000;

/** A tab's one stream: of the worksheet that is on the screen, while it is looked at. */
export interface LiveStream {
  readonly present: Present;
  /** Opens the stream of a worksheet; gives how to leave it. The latest one counts. */
  watch(worksheetId: string, handlers: LiveHandlers): () => void;
  moveTo(indicator: string | undefined): void;
  /** Hears of comments on an answer of the watched worksheet; undefined: on any. Gives how to stop. */
  hearComments(listener: (answerId: string | undefined) => void): () => void;
  setHidden(hidden: boolean): void;
  /** Comes back at once, where something has just become possible again. */
  wake(): void;
  subscribe(listener: () => void): () => void;
}

export function createLiveStream({ open, move, random }: LivePorts): LiveStream {
  let watched: { readonly worksheetId: string; readonly handlers: LiveHandlers } | undefined;
  let source: EventSourceLike | undefined;
  let streamId: string | undefined;
  let indicator: string | undefined;
  let present: Present;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hidden = false;
  let attempts = 0;
  /** Whether the worksheet was streamed before: then there was a gap. */
  let returning = false;
  const listeners = new Set<() => void>();
  const commentListeners = new Set<(answerId: string | undefined) => void>();
  const tellOfComments = (answerId?: string) =>
    commentListeners.forEach((listener) => listener(answerId));

  const show = (next: Present) => {
    if (present === next) return;
    present = next;
    listeners.forEach((listener) => listener());
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    streamId = undefined;
    show(undefined);
  };
  const reopenLater = () => {
    const longest = backoffMs[Math.min(attempts++, backoffMs.length - 1)]!;
    timer = setTimeout(connect, longest * (0.5 + random() / 2));
  };

  function connect(): void {
    close();
    if (!watched || hidden) return;
    const { worksheetId, handlers } = watched;
    const place = indicator === undefined ? '' : `&indicator=${encodeURIComponent(indicator)}`;
    const placed = indicator;
    const opened = open(`/live?worksheet=${encodeURIComponent(worksheetId)}${place}`);
    source = opened;
    const on = (event: string, act: (data: unknown) => void) =>
      opened.addEventListener(event, ({ data }) => {
        if (source === opened) act(data === undefined ? undefined : JSON.parse(data));
      });

    on('entered', (data) => {
      const entered = data as { readonly id: string; readonly revision: number | null };
      attempts = 0;
      streamId = entered.id;
      if (placed !== indicator) move(streamId, indicator);
      if (returning) tellOfComments();
      if (returning) handlers.onGap();
      else handlers.onEntered(entered.revision);
      returning = true;
    });
    on('present', (data) => show(data as readonly PresentPerson[]));
    on('answers', (data) =>
      handlers.onAnswers((data as { readonly answers: readonly ChangedAnswer[] | null }).answers),
    );
    on('comments', (data) => tellOfComments((data as { readonly answer: string }).answer));
    on('worksheet', () => handlers.onWorksheet());
    on('interrupted', () => show(undefined));
    on('reread', () => {
      if (streamId) move(streamId, indicator);
      tellOfComments();
      handlers.onGap();
    });
    // Signed out, or no longer theirs to read: whatever they do next, the API says so.
    on('refused', () => close());
    // Also a server that has no stream or no room. The browser would come back on its own, at a fixed pace.
    opened.addEventListener('error', () => {
      if (source !== opened) return;
      close();
      reopenLater();
    });
  }

  return {
    get present() {
      return present;
    },

    watch(worksheetId, handlers) {
      if (watched?.worksheetId !== worksheetId) returning = false;
      const mine = { worksheetId, handlers };
      watched = mine;
      attempts = 0;
      connect();
      return () => {
        if (watched !== mine) return;
        watched = undefined;
        returning = false;
        close();
      };
    },

    moveTo(next) {
      if (next === indicator) return;
      indicator = next;
      if (streamId) move(streamId, next);
    },

    hearComments(listener) {
      commentListeners.add(listener);
      return () => commentListeners.delete(listener);
    },

    setHidden(next) {
      if (next === hidden) return;
      hidden = next;
      clearTimeout(timer);
      if (hidden) timer = setTimeout(close, hiddenMs);
      else if (!source) connect();
    },

    wake() {
      if (!source) connect();
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
