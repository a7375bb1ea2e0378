import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The tab in sight, the first one unless the address says another of them. It is part of the address, so that a reload or the way back finds it again. */
export function useDeskTab<Tab extends string>(
  tabs: readonly [Tab, ...(readonly Tab[])],
): readonly [Tab, (tab: Tab) => void] {
  const [params, setParams] = useSearchParams();
  const [first] = tabs;
  const tab = tabs.find((one) => one === params.get('tab')) ?? first;
  const choose = useCallback(
    (next: Tab) =>
      setParams(
        (now) => {
          const then = new URLSearchParams(now);
          if (next === first) then.delete('tab');
          else then.set('tab', next);
          return then;
        },
        // The way back leads to where somebody came from, not through the tabs.
        { replace: true },
      ),
    [setParams, first],
  );
  return [tab, choose];
}
