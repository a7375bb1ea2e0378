import type { PanelShownFragment } from '../graphql/graphql.js';

type Decided = Pick<PanelShownFragment, 'items'>;

export interface DecisionNews {
  readonly code: string;
  readonly name: string;
}

/** What others decided between two readings of a panel, in the order of its items. */
export function decidedByOthers(
  before: Decided,
  after: Decided,
  personId: string | undefined,
): DecisionNews[] {
  const known = new Map(before.items.map((item) => [item.answerId, item.decision?.decidedAt]));
  return after.items.flatMap(({ answerId, indicatorCode, decision }) =>
    decision && decision.decidedBy.id !== personId && decision.decidedAt !== known.get(answerId)
      ? [{ code: indicatorCode, name: decision.decidedBy.name }]
      : [],
  );
}
