import { useEffect } from 'react';

/** Keeps the screen from going dark while the leadership talks; where a browser cannot, nothing is lost. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock?.request('screen');
        if (gone) await lock?.release();
      } catch {
        // A low battery may refuse it.
      }
    };
    const askAgain = () => void ask();
    askAgain();
    // The browser lets go of it whenever another window is in front.
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', askAgain);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
