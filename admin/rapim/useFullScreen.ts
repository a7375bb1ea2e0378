import { useEffect, useState } from 'react';

/** Whether the page fills the screen, and the way there and back; `toggle` does nothing where a browser cannot. */
export function useFullScreen(): {
  readonly isFull: boolean;
  readonly isPossible: boolean;
  readonly toggle: () => void;
} {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      // Whoever leaves the meeting wants their browser back.
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const toggle = () => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.();
    // Refused by a device or its owner: the page is as it was.
    change?.catch(() => undefined);
  };
  return { isFull, isPossible: document.fullscreenEnabled === true, toggle };
}
