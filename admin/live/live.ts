import { session } from '../providers/session.js';
import { createLiveStream, type LiveStream } from './liveStream.js';

/** The tab's one stream. */
export const live: LiveStream = createLiveStream({
  // Without the browser's own stream nothing is promised, and everything works as it does alone.
  open: (address) =>
    typeof EventSource === 'undefined'
      ? { addEventListener: () => undefined, close: () => undefined }
      : new EventSource(address),
  move: (streamId, indicator) => {
    const place = indicator === undefined ? '' : `?indicator=${encodeURIComponent(indicator)}`;
    fetch(`/live/${streamId}${place}`, {
      method: 'PUT',
      headers: { 'x-ungkit-request': '1' },
      keepalive: true,
    }).catch(() => undefined);
  },
  random: Math.random,
});

document.addEventListener('visibilitychange', () =>
  live.setHidden(document.visibilityState === 'hidden'),
);
session.subscribe(() => {
  const { viewer, expired } = session.get();
  if (viewer && !expired) live.wake();
});
window.addEventListener('online', () => live.wake());
