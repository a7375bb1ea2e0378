import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePeriod } from './usePeriod.js';

/**
 * Keeps the bar's period and the record on screen about the same month: opening a record chooses its
 * period, and choosing another period leads to the list of that one.
 *
 * @param list where the records of a period are, for example `/worksheets`.
 */
export function usePeriodFollows(periodId: string, list: string): void {
  const { period, choose } = usePeriod();
  const navigate = useNavigate();
  const agreed = useRef(false);
  const chosen = period?.id;
  useEffect(() => {
    if (chosen === undefined) return;
    if (chosen === periodId) {
      agreed.current = true;
    } else if (agreed.current) {
      void navigate(list);
    } else {
      choose(periodId);
    }
  }, [chosen, periodId, list, choose, navigate]);
}
