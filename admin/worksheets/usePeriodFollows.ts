import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePeriod } from '../layout/usePeriod.js';

/**
 * Keeps the bar's period and the worksheet on screen about the same month: opening a worksheet chooses
 * its period, and choosing another period leads to the worksheets of that one.
 */
export function usePeriodFollows(periodId: string): void {
  const { period, choose } = usePeriod();
  const navigate = useNavigate();
  const agreed = useRef(false);
  const chosen = period?.id;
  useEffect(() => {
    if (chosen === undefined) return;
    if (chosen === periodId) {
      agreed.current = true;
    } else if (agreed.current) {
      void navigate('/worksheets');
    } else {
      choose(periodId);
    }
  }, [chosen, periodId, choose, navigate]);
}
