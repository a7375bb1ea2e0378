import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { keeping } from '../../drafts/pageKeeping.js';
import { FormulaDocument, SaveFormulaDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { send } from '../../providers/api.js';
import { ApiError } from '../../providers/errors.js';
import { session } from '../../providers/session.js';
import { saveInput } from '../formulaDraft.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { createFormulaSaver } from './formulaSaver.js';
import type { SaverPorts } from './formulaSaver.js';
import { createUnsentStore } from './unsentStore.js';
import { useHeldBack } from './useHeldBack.js';

/** Saves a draft by itself while it is worked on, and keeps in the browser what is not saved yet. */
export function useFormulaSaver(
  formula: FormulaRecordFragment,
  opened: FormulaDraft,
  draft: FormulaDraft,
  onMerge: SaverPorts['onMerge'],
) {
  const queries = useQueryClient();
  const isDraft = formula.abilities.includes('formula.edit');
  const show = useCallback(
    (kept: FormulaRecordFragment) =>
      queries.setQueryData(['Formula', { id: kept.id }], { formula: kept }),
    [queries],
  );
  const [{ saver, unsent }] = useState(() => {
    const { id } = formula;
    const personId = session.get().viewer?.person.id ?? '';
    const store = createUnsentStore(() => window.localStorage, keeping, personId, id);
    const ports: SaverPorts = {
      save: async (version, made, cases) => {
        const input = { ...saveInput({ id, version }, made), ...(cases && { cases: [...cases] }) };
        const { saveFormula } = await send(SaveFormulaDocument, { input });
        if (saveFormula.formula) return saveFormula.formula;
        // It names what the instrument does not have: the check says where.
        throw new ApiError({ code: 'INVALID_INPUT', details: {} });
      },
      read: async () => (await send(FormulaDocument, { id })).formula,
      keep: store.keep,
      onMerge,
      onClosed: (closed) => {
        store.flush();
        show(closed);
      },
      now: Date.now,
    };
    return { saver: createFormulaSaver(formula, ports, opened), unsent: store };
  });
  const status = useSyncExternalStore(saver.subscribe, () => saver.status);
  const kept = useSyncExternalStore(saver.subscribe, () => saver.formula);

  useEffect(() => saver.edit(draft), [saver, draft]);
  useEffect(() => {
    // What changed here is the new beginning of whoever shows it; lists say when it was changed.
    if (kept.version <= formula.version) return;
    show(kept);
    void queries.invalidateQueries({ queryKey: ['formulas'] });
  }, [kept, formula, show, queries]);
  useEffect(() => {
    saver.start();
    const sendNow = () => {
      unsent.flush();
      if (saver.status.kind !== 'refused') void saver.flush();
    };
    const onHide = () => document.visibilityState === 'hidden' && sendNow();
    const { id: owner } = session.get().viewer?.person ?? {};
    const unsubscribe = session.subscribe(() => {
      const { viewer, expired } = session.get();
      // Nothing of one person may be sent in the name of the next; it waits for its own.
      if (viewer?.person.id !== owner) saver.stop();
      else if (!expired && saver.status.kind === 'waiting') sendNow();
    });
    const onOnline = () => saver.status.kind === 'waiting' && sendNow();
    // Who comes back finds what somebody else did meanwhile.
    const onFocus = () => void saver.refresh();
    window.addEventListener('blur', sendNow);
    if (isDraft) window.addEventListener('focus', onFocus);
    window.addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      unsubscribe();
      window.removeEventListener('blur', sendNow);
      window.removeEventListener('focus', onFocus);
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onHide);
      if (session.get().viewer?.person.id === owner) sendNow();
      saver.stop();
    };
  }, [saver, unsent, isDraft]);
  useHeldBack(saver, unsent);
  return { saver, status, unsent };
}
