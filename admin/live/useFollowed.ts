import { useEffect, useRef } from 'react';
import { createFollower } from './follower.js';
import { live } from './live.js';
import type { Reviewing } from './liveHandlers.js';

/** How often a screen that follows a topic reads it anew at most. */
const everyMs = { queue: 2_000, dashboard: 10_000, panels: 2_000 } as const;

interface Followed {
  /** Reads anew what the screen shows. */
  readonly read: () => void;
  readonly onReviewing?: (reviewing: readonly Reviewing[]) => void;
}

/** Keeps a screen at what changes of what it shows, as long as it is looked at. */
export function useFollowed(topic: keyof typeof everyMs, followed: Followed): void {
  const latest = useRef(followed);
  useEffect(() => {
    latest.current = followed;
  });
  useEffect(() => {
    const isHidden = () => document.visibilityState === 'hidden';
    const follower = createFollower({
      read: () => latest.current.read(),
      everyMs: everyMs[topic],
      isHidden,
      random: Math.random,
    });
    const leave = live.watch(
      { follows: topic },
      {
        onChanged: follower.changed,
        onGap: follower.changed,
        onReviewing: (reviewing) => latest.current.onReviewing?.(reviewing),
      },
    );
    document.addEventListener('visibilitychange', follower.seen);
    return () => {
      leave();
      follower.stop();
      document.removeEventListener('visibilitychange', follower.seen);
    };
  }, [topic]);
}
