import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import type { LiveScore } from './liveScore.js';

/** How long a change of the score is pointed out. */
const flashMs = 6_000;

/** The score of the desk's worksheet as typed, following every key without holding up the typing. */
export function useLiveScore(): LiveScore {
  const { scoreOf, workspace } = useDesk();
  return scoreOf(useDeferredValue(useEntries(workspace.store)));
}

/** What the last change did to a number; undefined some seconds later, and while nothing has changed. */
export function useRecentChange(value: number): number | undefined {
  const before = useRef(value);
  const [change, setChange] = useState<number>();
  useEffect(() => {
    const difference = value - before.current;
    if (difference === 0) return undefined;
    before.current = value;
    setChange(difference);
    const timer = setTimeout(() => setChange(undefined), flashMs);
    return () => clearTimeout(timer);
  }, [value]);
  return change;
}
