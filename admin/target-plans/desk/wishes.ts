import type { EffortBasis, Goal } from '../../../schema/target/index.js';

/** What somebody wants planned and how, as it is kept on the device until they clear it. */
export interface Wishes {
  /** Null until somebody chooses: then it is the next better grade. */
  readonly goal: Goal | null;
  readonly basis: EffortBasis;
  /** By code, in place of the kabupaten's usual ones. */
  readonly efforts: Readonly<Record<string, number>>;
  readonly excluded: readonly string[];
  readonly promised: readonly string[];
}

/** Changes them from what they are then: rows of a long list need not know the rest. */
export type ChangeWishes = (update: (before: Wishes) => Wishes) => void;

export const noWishes: Wishes = {
  goal: null,
  basis: 'INDICATOR',
  efforts: {},
  excluded: [],
  promised: [],
};

/** Whether an indicator may be raised, cannot be for now, or was promised by somebody already. */
export type Stand = 'OPEN' | 'EXCLUDED' | 'PROMISED';

export const standOf = ({ excluded, promised }: Wishes, code: string): Stand =>
  excluded.includes(code) ? 'EXCLUDED' : promised.includes(code) ? 'PROMISED' : 'OPEN';

export const withStand = (wishes: Wishes, code: string, stand: Stand): Wishes => {
  const others = (codes: readonly string[]) => codes.filter((one) => one !== code);
  return {
    ...wishes,
    excluded: [...others(wishes.excluded), ...(stand === 'EXCLUDED' ? [code] : [])],
    promised: [...others(wishes.promised), ...(stand === 'PROMISED' ? [code] : [])],
  };
};

/** An effort of one's own, or (null) the usual one again. */
export const withEffort = (wishes: Wishes, code: string, effort: number | null): Wishes => {
  const { [code]: _before, ...others } = wishes.efforts;
  return { ...wishes, efforts: effort === null ? others : { ...others, [code]: effort } };
};
