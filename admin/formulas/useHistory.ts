import { useCallback, useReducer } from 'react';

/** What somebody changes, with every step back to where they began. */
export interface History<Value> {
  readonly value: Value;
  /**
   * Makes a step. With a gesture's name, steps of the same gesture that follow each other quickly are one,
   * and each is made from where the gesture began: a slider that is drawn down and up again leaves nothing behind.
   */
  readonly change: (next: (value: Value) => Value, gesture?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Makes another value of each there is, to go back to as well: it is no step of its own. */
  readonly rebase: (map: (value: Value) => Value) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface State<Value> {
  readonly value: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** When the last change was made, in milliseconds, and what gesture it belongs to. */
  readonly changedAt: number;
  readonly gesture: string | undefined;
}

type Action<Value> =
  | {
      readonly kind: 'change';
      readonly next: (value: Value) => Value;
      readonly at: number;
      readonly gesture: string | undefined;
    }
  | { readonly kind: 'rebase'; readonly map: (value: Value) => Value }
  | { readonly kind: 'undo' | 'redo' };

/** Changes that follow each other faster than this are one step: a word that is typed, a slider that is drawn. */
const oneGesture = 600;
/** Steps that are kept. */
const depth = 200;

export function useHistory<Value>(initial: Value): History<Value> {
  const [state, dispatch] = useReducer(step<Value>, {
    value: initial,
    past: [],
    future: [],
    changedAt: 0,
    gesture: undefined,
  });
  const change = useCallback(
    (next: (value: Value) => Value, gesture?: string) =>
      dispatch({ kind: 'change', next, at: Date.now(), gesture }),
    [],
  );
  const undo = useCallback(() => dispatch({ kind: 'undo' }), []);
  const redo = useCallback(() => dispatch({ kind: 'redo' }), []);
  const rebase = useCallback(
    (map: (value: Value) => Value) => dispatch({ kind: 'rebase', map }),
    [],
  );
  const { value, past, future } = state;
  const [canUndo, canRedo] = [past.length > 0, future.length > 0];
  return { value, change, undo, redo, rebase, canUndo, canRedo };
}

export function step<Value>(state: State<Value>, action: Action<Value>): State<Value> {
  const { value, past, future } = state;
  if (action.kind === 'change') {
    const { at, gesture } = action;
    const before = past.at(-1);
    const isSameGesture =
      before !== undefined && gesture === state.gesture && at - state.changedAt < oneGesture;
    const next = action.next(isSameGesture && gesture !== undefined ? before : value);
    if (Object.is(next, value)) return state;
    const kept = isSameGesture ? past : [...past, value].slice(-depth);
    return { value: next, past: kept, future: [], changedAt: at, gesture };
  }
  if (action.kind === 'rebase') {
    const { map } = action;
    return { ...state, value: map(value), past: past.map(map), future: future.map(map) };
  }
  const [taken, left] = action.kind === 'undo' ? [past, future] : [future, past];
  const next = taken.at(-1);
  if (next === undefined) return state;
  const rest = taken.slice(0, -1);
  const kept = [...left, value];
  return action.kind === 'undo'
    ? { value: next, past: rest, future: kept, changedAt: 0, gesture: undefined }
    : { value: next, past: kept, future: rest, changedAt: 0, gesture: undefined };
}
