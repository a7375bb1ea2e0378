import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { keeping } from '../../drafts/pageKeeping.js';
import { session } from '../../providers/session.js';
import { isUnsaved } from './formulaSaver.js';
import type { FormulaSaver } from './formulaSaver.js';
import { formulasPlace } from './unsentStore.js';
import type { UnsentStore } from './unsentStore.js';

/** Who leaves waits no longer than this for the saving before being asked. */
const patienceMs = 3_000;

/**
 * Saves before somebody leaves, and asks where that does not work. What is unsent stays in the browser, unless that refuses
 * it: then who leaves has been told that it goes.
 */
export function useHeldBack(saver: FormulaSaver, unsent: UnsentStore): void {
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
      const isKept = browserKeeps();
      const question = `resources.formulas.saving.${isKept ? 'leave' : 'leaveUnkept'}`;
      if (!saved && !window.confirm(translate(question))) return blocker.reset();
      // Nobody shows it any more, and nobody could save it: it would be warned of as long as the page lives.
      if (!saved && !isKept) unsent.giveUp();
      blocker.proceed();
    };
    unsent.flush();
    void saver.flush().then(decide);
    const timer = setTimeout(() => decide(false), patienceMs);
    return () => {
      asked = true;
      clearTimeout(timer);
    };
  }, [blocker, translate, saver, unsent]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!isUnsaved(saver.status)) return;
      unsent.flush();
      void saver.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saver, unsent]);
}

/** Whether the browser has what the server has not. */
function browserKeeps(): boolean {
  const personId = session.get().viewer?.person.id ?? '';
  return !keeping.isAtStake(personId, formulasPlace);
}
