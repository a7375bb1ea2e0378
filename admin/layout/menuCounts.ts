import { MySecondScoringsDocument, OpenObjectionsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';
import { usePeriod } from './usePeriod.js';

/** How much waits for this person at a place of the menu, by its address; nothing where nothing does. */
export function useMenuCounts(): Readonly<Record<string, number | undefined>> {
  const { period } = usePeriod();
  const decides = useCan('objection.decide');
  const { data } = useApiQuery(
    OpenObjectionsDocument,
    { filter: { periodId: period?.id ?? null, state: ['OPEN'] } },
    { enabled: decides && period !== undefined, staleTime: 60_000 },
  );
  // Whoever draws the samples scores none of them.
  const draws = useCan('secondScoringRound.list');
  const scores = useCan('secondScoring.list') && !draws;
  const mine = useApiQuery(MySecondScoringsDocument, {}, { enabled: scores, staleTime: 60_000 });
  const unscored = mine.data?.mySecondScorings.filter(({ scored }) => !scored).length;
  return {
    '/objections': data?.objections.totalCount || undefined,
    '/second-scorings': unscored || undefined,
  };
}
