import type { RankingBasis, TieRule } from '../../../schema/formula/index.js';
import type { FormulaDraft } from '../formulaDraft.js';

/** As many decimals as a rapor shows. */
const shownDigits = 2;

/** The draft with another rule for equal totals; without one it ranks as usual, by exact totals. */
export function withTies(draft: FormulaDraft, ties: TieRule | undefined): FormulaDraft {
  const { ranking, ...rest } = draft;
  if (ties === undefined) return rest;
  return { ...rest, ranking: { ...(ranking ?? { basis: 'EXACT' }), ties } };
}

/** The draft with its totals compared in another way; what is not rounded has no decimals to keep. */
export function withBasis(draft: FormulaDraft, basis: RankingBasis): FormulaDraft {
  const { ties = 'STANDARD', digits = shownDigits } = draft.ranking ?? {};
  const ranking = basis === 'ROUNDED' ? { ties, basis, digits } : { ties, basis };
  return { ...draft, ranking };
}

export const withDigits = (draft: FormulaDraft, digits: number): FormulaDraft => ({
  ...draft,
  ranking: { ties: 'STANDARD', basis: 'ROUNDED', ...draft.ranking, digits },
});
