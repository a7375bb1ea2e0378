import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from 'react-router-dom';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { SaveFormulaDocument } from '../graphql/graphql.js';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import type { Failure } from '../providers/errors.js';
import { byPlace, liveDiagnostics, refusedAt } from './diagnostics.js';
import type { Diagnostic } from './diagnostics.js';
import { draftOf, isChanged, saveInput } from './formulaDraft.js';
import type { FormulaDraft } from './formulaDraft.js';
import { useHistory } from './useHistory.js';

/** A draft in work: what it says now, what is wrong with it, and the way to save it. */
export function useFormulaDraft(formula: FormulaRecordFragment, instrument: InstrumentDefinition) {
  const notify = useNotify();
  const queries = useQueryClient();
  const saved = useMemo(() => draftOf(formula), [formula]);
  const history = useHistory<FormulaDraft>(saved);
  const { value: draft, change: setDraft } = history;
  const [told, setTold] = useState<readonly Diagnostic[]>();
  const [failure, setFailure] = useState<Failure>();
  const changed = isChanged(draft, saved);
  useHeldBack(changed);

  const live = useMemo(() => liveDiagnostics(instrument, draft), [instrument, draft]);
  // The server's word counts; it holds until the next key.
  const diagnostics = told ?? live;
  const refused = useMemo(() => failure && refusedAt(failure, draft), [failure, draft]);
  const mistakes = useMemo(
    () => byPlace(refused ? [...diagnostics, refused] : diagnostics),
    [diagnostics, refused],
  );

  const change = useCallback(
    (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => {
      setTold(undefined);
      setFailure(undefined);
      setDraft(next, gesture);
    },
    [setDraft],
  );
  const goBack = (step: () => void) => () => {
    setTold(undefined);
    setFailure(undefined);
    step();
  };

  const { mutate, isPending } = useApiMutation(SaveFormulaDocument, {
    onSuccess: ({ saveFormula }) => {
      const { formula: kept, diagnostics: found } = saveFormula;
      setTold(found);
      if (!kept) {
        notify('resources.formulas.notSaved', { type: 'error' });
        return;
      }
      void queries.invalidateQueries({ queryKey: ['formulas'] });
      queries.setQueryData(['Formula', { id: kept.id }], { formula: kept });
      notify(
        found.length > 0 ? 'resources.formulas.savedWithMistakes' : 'resources.formulas.saved',
        {
          type: found.length > 0 ? 'warning' : 'success',
          messageArgs: { count: found.length },
        },
      );
    },
    onError: (error) => setFailure(error.failure),
  });
  const save = () => {
    setFailure(undefined);
    mutate({ input: saveInput(formula, draft) });
  };
  return {
    draft,
    opened: saved,
    change,
    undo: goBack(history.undo),
    redo: goBack(history.redo),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    changed,
    diagnostics,
    mistakes,
    /** Why the last saving was refused, where that is not said at a place of its own. */
    failure: refused ? undefined : failure,
    save,
    saving: isPending,
  };
}

/** Asks before somebody leaves with changes that were not saved. */
function useHeldBack(changed: boolean): void {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(translate('ra.message.unsaved_changes'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, translate]);
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
}
