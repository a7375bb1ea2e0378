import type { RankingRule, RollupRule } from './definition.js';

/** `ROUNDED 2`: what is compared, and to how many decimals. */
export const rankingFields = ({ ties, basis, digits }: Partial<RankingRule> = {}) => ({
  ties,
  rankingBasis: basis && [basis, digits].filter((part) => part !== undefined).join(' '),
});

export const rollupFields = ({
  method,
  unitInstrument,
  kabupatenShare,
  missingUnits,
}: Partial<RollupRule> = {}) => ({
  rollup: method,
  unitInstrument,
  kabupatenShare,
  missingUnits,
});

/** `U.I 14.6` by `A.I`: the units' node, and how many points come from it where that is said. */
export const nodesOf = (rollup: RollupRule | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (rollup?.nodes ?? []).map(({ code, unitCode, points }) => [
      code,
      points === undefined ? unitCode : `${unitCode} ${points}`,
    ]),
  );
