import { useSearchParams } from 'react-router-dom';
import { deskTabs, type DeskTab } from './deskTabs.js';

/** The tab in sight. It is part of the address, so that a reload or the way back finds it again. */
export function useDeskTab(): readonly [DeskTab, (tab: DeskTab) => void] {
  const [params, setParams] = useSearchParams();
  const tab = deskTabs.find((one) => one === params.get('tab')) ?? 'weights';
  const choose = (next: DeskTab) =>
    setParams(
      (now) => {
        const then = new URLSearchParams(now);
        if (next === 'weights') then.delete('tab');
        else then.set('tab', next);
        return then;
      },
      // The way back leads to where somebody came from, not through the tabs.
      { replace: true },
    );
  return [tab, choose];
}
