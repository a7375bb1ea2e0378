import { session } from '../providers/session.js';
import { createLiveStream, type LiveStream } from './liveStream.js';
import { createTabs, type Tabs } from './tabs.js';

let tabs: Tabs | undefined;

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
  hold: (holds) => tabs?.hold(holds),
});

const isHidden = () => document.visibilityState === 'hidden';

if (typeof EventSource !== 'undefined' && typeof BroadcastChannel !== 'undefined') {
  tabs = createTabs({
    channel: new BroadcastChannel('ungkit-live'),
    // Pages without HTTPS have no `randomUUID`; nothing but a name is asked for.
    id: Array.from(crypto.getRandomValues(new Uint32Array(2))).join('-'),
    isHidden,
    onCrowded: () => live.makeRoom(),
    onRoom: () => live.wake(),
  });
}

const admit = () => {
  const { viewer, expired } = session.get();
  live.admit(viewer !== null && !expired && !viewer.person.mustChangePassword);
};
admit();
// A tab that is opened in the background has no stream before somebody looks at it.
live.setHidden(isHidden());
session.subscribe(admit);
document.addEventListener('visibilitychange', () => live.setHidden(isHidden()));
window.addEventListener('focus', () => live.wake());
window.addEventListener('online', () => live.wake());
window.addEventListener('pagehide', () => tabs?.hold(false));
