import { useState } from 'react';
import { changesOf } from './changes.js';
import type { Changes } from './changes.js';
import { useDraft } from './useDraft.js';
import { useIsEarlier } from './useIsEarlier.js';

/** By what was said when they were begun. */
type Begun<Fields> = Readonly<Record<string, Changes<Fields>>>;

/** Changes that were begun when something else was said. */
export interface EarlierChanges<Fields> {
  readonly basis: string;
  readonly changes: Changes<Fields>;
}

/**
 * What is typed over what is said of something, from what was said when the typing began; kept on the device until it is
 * saved. Whoever was faster is not overwritten: what was begun upon something else is offered, never put in by itself.
 *
 * @param key what it is about, as of `useDraft`.
 * @param basisNow tells apart what is said now and what was said before; of the fields' content alone.
 */
export function useBegunChanges<Fields extends object>(
  key: string,
  basisNow: string,
  fieldsNow: Fields,
) {
  const [{ basis, before }] = useState(() => ({ basis: basisNow, before: fieldsNow }));
  const [nothing] = useState<Begun<Fields>>({});
  const [begun, setBegun] = useDraft(key, nothing);
  const changes = begun[basis] ?? null;
  const isEarlier = useIsEarlier(changes !== null);

  const put = (all: Begun<Fields>, next: Changes<Fields> | null): Begun<Fields> => {
    const { [basis]: _, ...others } = all;
    return next === null ? others : { ...others, [basis]: next };
  };
  const without = (all: Begun<Fields>, { basis: given }: EarlierChanges<Fields>): Begun<Fields> => {
    const { [given]: _, ...others } = all;
    return others;
  };
  const over = (all: Begun<Fields>, changed: Changes<Fields>) =>
    put(all, changesOf(before, { ...before, ...all[basis], ...changed }));

  return {
    fields: { ...before, ...changes },
    changes,
    /** They were typed before this form was opened, upon what is still said now. */
    isEarlier,
    change: (changed: Changes<Fields>) => setBegun((all) => over(all, changed)),
    discard: () => setBegun((all) => put(all, null)),
    /** Forgets what was sent; what was typed while it was under way stays. */
    sent: () =>
      setBegun((all) =>
        JSON.stringify(all[basis]) === JSON.stringify(changes) ? put(all, null) : all,
      ),
    /** What differs from what is said now. */
    earlier: Object.entries(begun).flatMap(([of, changed]): EarlierChanges<Fields>[] => {
      const left = of === basis ? null : changesOf(before, { ...before, ...changed });
      return left === null ? [] : [{ basis: of, changes: left }];
    }),
    takeOver: (one: EarlierChanges<Fields>) =>
      setBegun((all) => over(without(all, one), one.changes)),
    giveUp: (one: EarlierChanges<Fields>) => setBegun((all) => without(all, one)),
  };
}
