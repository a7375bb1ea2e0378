import { useEffect, useSyncExternalStore } from 'react';
import { againMs, lookForServer, offlineStart } from './offlineStart.js';

/** Whether the browser knows of a network. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Whether the page was opened without a network and has not reached the server since. */
export const useOfflineStart = (): boolean =>
  useSyncExternalStore(offlineStart.subscribe, offlineStart.get);

/** Whether the server can not be reached, for a screen that asks it nothing else: looked for until it can. */
export function useUnreached(): boolean {
  const isUnreached = useOfflineStart();
  const isOnline = useOnline();
  useEffect(() => void lookForServer(), [isOnline]);
  useEffect(() => {
    if (!isUnreached) return;
    const timer = setInterval(() => void lookForServer(), againMs);
    return () => clearInterval(timer);
  }, [isUnreached]);
  return isUnreached || !isOnline;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
