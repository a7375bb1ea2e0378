import { createListeners } from './listeners.js';
import type {
  ChangedAnswer,
  LiveHandlers,
  Present,
  PresentPerson,
  Reviewing,
  Watched,
} from './liveHandlers.js';
import type { EventSourceLike, LivePorts } from './livePorts.js';

/** What stands between a lost stream and the next try. The last one repeats. */
const backoffMs = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** A page that is not looked at for so long gives its stream up. */
const hiddenMs = 5_000;

/** A screen that was left is followed by the next one: only then is there a stream for it. */
const settleMs = 300;

/** What many lost at the same moment they do not read anew at the same moment. */
const spreadMs = 10_000;

/** What a screen shows may have been asked for a moment before it was watched. */
const leewayMs = 250;

/** A tab's one stream, for all that its screen is about, as long as it is looked at by somebody who is signed in. */
export interface LiveStream {
  readonly present: Present;
  /** Whether news arrives: where it does not, whoever needs it asks by the clock. */
  readonly connected: boolean;
  /**
   * Opens the stream of a screen; gives how to leave it. The latest one counts.
   *
   * @param since when what the screen shows was asked for, in milliseconds; left out where that is now.
   */
  watch(watched: Watched, handlers: LiveHandlers, since?: number): () => void;
  moveTo(indicator: string | undefined): void;
  /** Hears of comments on an answer of the watched worksheet; undefined: on any. Gives how to stop. */
  hearComments(listener: (answerId: string | undefined) => void): () => void;
  /** Hears that there is something else to know than before, to be read within so long. Gives how to stop. */
  hearNotifications(listener: (withinMs: number) => void): () => void;
  setHidden(hidden: boolean): void;
  /** Whether somebody is signed in: nobody else is told anything. */
  admit(signedIn: boolean): void;
  /** Gives the stream up for other tabs until it is looked at anew. */
  makeRoom(): void;
  /** Comes back at once, where something has just become possible again. */
  wake(): void;
  subscribe(listener: () => void): () => void;
}

/** Where somebody is, others see; who follows a topic is at no place. */
const isPlace = (watched: Watched | undefined): boolean =>
  watched?.worksheet !== undefined || watched?.panel !== undefined;

export function createLiveStream({ open, move, random, hold }: LivePorts): LiveStream {
  let screen: { readonly watched: Watched; readonly handlers: LiveHandlers } | undefined;
  /** What is no longer theirs to watch is not asked for again. */
  let refused = false;
  let source: EventSourceLike | undefined;
  let streamId: string | undefined;
  let indicator: string | undefined;
  let present: Present;
  let connected = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hidden = false;
  let admitted = true;
  let crowded = false;
  let attempts = 0;
  /** Whether this screen was streamed before: then there was a gap. */
  let returning = false;
  /** When what the screen shows was asked for, in milliseconds. */
  let shownSince = 0;
  const listeners = createListeners();
  const commentListeners = createListeners<[answerId?: string]>();
  const notificationListeners = createListeners<[withinMs: number]>();

  const show = (next: Present, isConnected: boolean) => {
    if (present === next && connected === isConnected) return;
    present = next;
    connected = isConnected;
    listeners.tell();
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    streamId = undefined;
    show(undefined, false);
  };
  const giveUp = () => {
    close();
    hold?.(false);
  };
  const reopenLater = () => {
    const longest = backoffMs[Math.min(attempts++, backoffMs.length - 1)]!;
    timer = setTimeout(connect, longest * (0.5 + random() / 2));
  };
  const tellGap = (withinMs: number) => {
    commentListeners.tell();
    screen?.handlers.onGap?.(withinMs);
  };

  function connect(): void {
    close();
    const asked = refused ? undefined : screen?.watched;
    const wanted = asked !== undefined || notificationListeners.size > 0;
    if (!wanted || hidden || !admitted || crowded) return;
    const placed = indicator;
    const query = new URLSearchParams({ ...asked });
    if (isPlace(asked) && placed !== undefined) query.set('indicator', placed);
    const opened = open(query.size > 0 ? `/live?${query}` : '/live');
    source = opened;
    hold?.(true);
    const handlers = asked && screen ? screen.handlers : {};
    const on = (event: string, act: (data: unknown) => void) =>
      opened.addEventListener(event, ({ data }) => {
        if (source === opened) act(data === undefined ? undefined : JSON.parse(data));
      });
    const within = (data: unknown) => (data as { readonly withinMs: number }).withinMs;

    on('entered', (data) => {
      const entered = data as {
        readonly id: string;
        readonly revision: number | null;
        readonly quietMs?: number;
      };
      const lostMs = attempts > 0 ? spreadMs : 0;
      attempts = 0;
      streamId = entered.id;
      show(present, true);
      if (isPlace(asked) && placed !== indicator) move(streamId, indicator);
      notificationListeners.tell(lostMs);
      // Both are spans of time: the clocks of browser and server need not agree. Earlier servers give none.
      const shownMs = Date.now() - shownSince + leewayMs;
      if (returning || (entered.quietMs ?? 0) < shownMs) tellGap(lostMs);
      else handlers.onEntered?.(entered.revision);
      returning = true;
    });
    on('present', (data) => show(data as readonly PresentPerson[], connected));
    on('answers', (data) =>
      handlers.onAnswers?.((data as { readonly answers: readonly ChangedAnswer[] | null }).answers),
    );
    on('comments', (data) => commentListeners.tell((data as { readonly answer: string }).answer));
    on('worksheet', () => handlers.onWorksheet?.());
    on('panel', (data) =>
      handlers.onPanel?.((data as { readonly version: number | null }).version),
    );
    on('changed', (data) => handlers.onChanged?.(within(data)));
    on('reviewing', (data) => handlers.onReviewing?.(data as readonly Reviewing[]));
    on('notifications', (data) => notificationListeners.tell(within(data)));
    on('interrupted', () => show(undefined, false));
    on('reread', () => {
      show(present, true);
      if (streamId && isPlace(asked)) move(streamId, indicator);
      notificationListeners.tell(spreadMs);
      tellGap(spreadMs);
    });
    // No longer theirs to read, or signed out elsewhere: the API says which to whoever asks it next.
    on('refused', () => {
      giveUp();
      notificationListeners.tell(0);
      if (!asked) return;
      refused = true;
      if (notificationListeners.size > 0) reopenLater();
    });
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
    get connected() {
      return connected;
    },

    watch(watched, handlers, since = Date.now()) {
      const key = JSON.stringify(watched);
      if (key !== JSON.stringify(screen?.watched)) returning = false;
      const mine = { watched, handlers };
      screen = mine;
      shownSince = since;
      refused = false;
      attempts = 0;
      connect();
      return () => {
        if (screen !== mine) return;
        screen = undefined;
        returning = false;
        close();
        timer = setTimeout(connect, settleMs);
      };
    },

    moveTo(next) {
      if (next === indicator) return;
      indicator = next;
      if (streamId && !refused && isPlace(screen?.watched)) move(streamId, next);
    },

    hearComments: (listener) => commentListeners.add(listener),

    hearNotifications(listener) {
      const stop = notificationListeners.add(listener);
      if (!source && attempts === 0) {
        clearTimeout(timer);
        timer = setTimeout(connect, settleMs);
      }
      return stop;
    },

    setHidden(next) {
      if (next === hidden) return;
      hidden = next;
      clearTimeout(timer);
      if (hidden) {
        timer = setTimeout(giveUp, hiddenMs);
      } else {
        crowded = false;
        if (!source) connect();
      }
    },

    admit(next) {
      if (next === admitted) return;
      admitted = next;
      refused = false;
      if (admitted) connect();
      else giveUp();
    },

    makeRoom() {
      crowded = true;
      giveUp();
    },

    wake() {
      crowded = false;
      if (!source) connect();
    },

    subscribe: (listener) => listeners.add(listener),
  };
}
