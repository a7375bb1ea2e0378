import { useCallback, useMemo, useState } from 'react';
import type { RollupSurroundings } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import { byPlace, liveDiagnostics, refusedAt } from './diagnostics.js';
import { draftOf } from './formulaDraft.js';
import type { FormulaDraft } from './formulaDraft.js';
import type { SaverPorts } from './saving/formulaSaver.js';
import { isSame } from './saving/sameDraft.js';
import { useFormulaSaver } from './saving/useFormulaSaver.js';
import { useFollowing } from './useFollowing.js';
import { useHistory } from './useHistory.js';

/** What another person's changes made of the draft on this desk. */
export interface MergedIn {
  readonly before: FormulaDraft;
  readonly after: FormulaDraft;
}

/**
 * A draft in work: what it says now, what is wrong with it, and where its saving stands.
 *
 * @param surroundings what its roll-up is held against; the same object as long as it says the same.
 */
export function useFormulaDraft(
  formula: FormulaRecordFragment,
  instrument: InstrumentDefinition,
  surroundings: RollupSurroundings,
) {
  /** As it was before anybody worked on it here; with what others changed since. */
  const [opened, setOpened] = useState(() => draftOf(formula));
  const [mergedIn, setMergedIn] = useState<readonly MergedIn[]>([]);
  const { value: draft, rebase, ...history } = useHistory<FormulaDraft>(opened);

  const onMerge = useCallback<SaverPorts['onMerge']>(
    (merge, before, after) => {
      rebase(merge);
      setOpened(merge);
      setMergedIn((earlier) => [...earlier, { before, after }]);
    },
    [rebase],
  );
  const { saver, status, unsent } = useFormulaSaver(formula, opened, draft, onMerge);

  // Typing and drawing come first: what is wrong with it follows in the next moment.
  const checked = useFollowing(draft);
  const diagnostics = useSettled(
    useMemo(
      () => liveDiagnostics(instrument, checked, surroundings),
      [instrument, checked, surroundings],
    ),
  );
  const failure = status.kind === 'refused' ? status.failure : undefined;
  const refused = useMemo(() => failure && refusedAt(failure, checked), [failure, checked]);
  const mistakes = useMemo(
    () => byPlace(refused ? [...diagnostics, refused] : diagnostics),
    [diagnostics, refused],
  );
  return {
    draft,
    opened,
    ...history,
    diagnostics,
    mistakes,
    /** Whether why it was refused is said at a place of its own. */
    isMarked: refused !== undefined,
    saver,
    status,
    unsent,
    mergedIn,
    forgetMerged: useCallback(() => setMergedIn([]), []),
  };
}

/** A value that is another one only where it says something else. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  if (settled === value || isSame(settled, value)) return settled;
  setSettled(value);
  return value;
}
