import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FormulaDefinition } from '../../../schema/formula/definition.js';
import type { ScoringPlan } from '../../../schema/scoring/index.js';
import type { WorksheetStore } from '../saving/worksheetStore.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { liveScore } from './liveScore.js';
import type { LiveScore } from './liveScore.js';

/** How long a change of the score is pointed out. */
const flashMs = 5_000;

/** The score as the answers stand, following every key without holding up the typing. */
export function useLiveScore(
  store: WorksheetStore,
  plan: ScoringPlan,
  rules: Pick<FormulaDefinition, 'gradeBasis' | 'gradeBands'>,
): LiveScore {
  const entries = useDeferredValue(useEntries(store));
  return useMemo(() => liveScore(plan, rules, entries), [plan, rules, entries]);
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
