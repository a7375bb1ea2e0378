import { useEffect, useState } from 'react';

const everyMs = 30_000;

/** The time, half a minute old at most: what closes at ten is closed at ten for who has the page open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
