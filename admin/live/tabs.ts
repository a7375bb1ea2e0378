/** As much of a `BroadcastChannel` as is used. */
export interface ChannelLike {
  postMessage(message: unknown): void;
  addEventListener(event: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/**
 * As many tabs of one browser have a stream at once. Over HTTP/1.1 a browser has six connections to a server, for
 * all its tabs together: streams must leave enough of them for everything else.
 */
export const streamsPerBrowser = 3;

interface TabsPorts {
  readonly channel: ChannelLike;
  /** Of this tab; nobody else's. */
  readonly id: string;
  readonly isHidden: () => boolean;
  /** Other tabs have had the streams that there may be since this one: it is to give its own up, and say so. */
  readonly onCrowded: () => void;
  /** There is room again. */
  readonly onRoom: () => void;
}

/** What the tabs of one browser tell each other about their streams. Those that are looked at latest have one. */
export interface Tabs {
  hold(holds: boolean): void;
}

export function createTabs({ channel, id, isHidden, onCrowded, onRoom }: TabsPorts): Tabs {
  /** Tabs that opened a stream since this one did. */
  const later = new Set<string>();
  let holding = false;
  let crowded = false;

  channel.addEventListener('message', ({ data }) => {
    const { tab, holds } = data as { readonly tab?: unknown; readonly holds?: unknown };
    if (typeof tab !== 'string' || typeof holds !== 'boolean') return;
    if (holds) later.add(tab);
    else later.delete(tab);
    // Whoever goes through many tabs leaves a stream in each for a moment: those out of sight go at once.
    if (holding && holds && (isHidden() || later.size >= streamsPerBrowser)) {
      onCrowded();
      crowded = !isHidden();
    } else if (crowded && later.size < streamsPerBrowser) {
      crowded = false;
      onRoom();
    }
  });

  return {
    hold(holds) {
      if (!holds && !holding) return;
      holding = holds;
      if (holds) {
        crowded = false;
        later.clear();
      }
      channel.postMessage({ tab: id, holds });
    },
  };
}
