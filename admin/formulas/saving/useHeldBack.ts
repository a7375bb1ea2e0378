import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { keeping } from '../../drafts/pageKeeping.js';
import { session } from '../../providers/session.js';
import { isUnsaved } from './formulaSaver.js';
import type { FormulaSaver } from './formulaSaver.js';

/** Who leaves waits no longer than this for the saving before being asked. */
const patienceMs = 3_000;

/** Saves before somebody leaves, and asks where that does not work. What is unsent stays in the browser either way. */
export function useHeldBack(saver: FormulaSaver, keep: () => void): void {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved(saver.status) && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return undefined;
    let asked = false;
    const decide = (saved: boolean) => {
      if (asked) return;
      asked = true;
      if (saved || window.confirm(translate(`resources.formulas.saving.${leaving()}`))) {
        blocker.proceed();
      } else blocker.reset();
    };
    keep();
    void saver.flush().then(decide);
    const timer = setTimeout(() => decide(false), patienceMs);
    return () => {
      asked = true;
      clearTimeout(timer);
    };
  }, [blocker, translate, saver, keep]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!isUnsaved(saver.status)) return;
      keep();
      void saver.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saver, keep]);
}

/** What is said to who leaves: whether the browser has what the server has not. */
function leaving(): 'leave' | 'leaveUnkept' {
  const personId = session.get().viewer?.person.id ?? '';
  return keeping.isAtStake(personId) ? 'leaveUnkept' : 'leave';
}
