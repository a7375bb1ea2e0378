import { FollowUpIndicatorsDocument, FollowUpIndicatorTextsDocument } from '../graphql/graphql.js';
import { useApiQueries, useApiQuery } from '../providers/api.js';

/** An indicator as somebody chooses it. */
export interface IndicatorChoice {
  readonly code: string;
  readonly text: string;
}

/**
 * The indicators of what a unit (null: the kabupaten itself) fills in, in tree order.
 *
 * @param periodId null for any period.
 */
export function useIndicatorChoices(unitId: string | null, periodId: string | null) {
  const holder = unitId === null ? { level: 'KABUPATEN' as const } : { unitId };
  const worksheets = useApiQuery(
    FollowUpIndicatorsDocument,
    { filter: { ...holder, ...(periodId === null ? {} : { periodId }) } },
    { staleTime: 600_000 },
  );
  const ids = [
    ...new Set(worksheets.data?.worksheets.nodes.map(({ instrument }) => instrument.id) ?? []),
  ];
  const found = useApiQueries(
    FollowUpIndicatorTextsDocument,
    ids.map((id) => ({ id })),
    { staleTime: 600_000 },
  );
  const choices = new Map<string, IndicatorChoice>();
  for (const { data } of found) {
    for (const { code, text } of data?.instrument.indicators ?? []) {
      if (!choices.has(code)) choices.set(code, { code, text });
    }
  }
  return {
    choices: [...choices.values()],
    isPending: worksheets.isPending || found.some(({ isPending }) => isPending),
    failed: worksheets.error !== null || found.some(({ error }) => error !== null),
  };
}
