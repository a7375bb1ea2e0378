import {
  MySecondScoringsDocument,
  SecondScoringDocument,
  type SecondScoringShownFragment,
} from '../graphql/graphql.js';
import { useBlueprint } from '../evaluations/useBlueprint.js';
import { useApiQuery } from '../providers/api.js';

/** One answer to score, with what it answers; and all that are the viewer's to score. */
export function useScoring(id: string) {
  const mine = useApiQuery(MySecondScoringsDocument, {});
  const found = useApiQuery(SecondScoringDocument, { id });
  const sheet: SecondScoringShownFragment | undefined = found.data?.secondScoring;
  const { blueprint, failed: unread } = useBlueprint(sheet?.instrumentId, sheet?.formulaId);
  const indicator = blueprint?.instrument.indicators.find(
    ({ code }) => code === sheet?.indicatorCode,
  );
  const planned = indicator && blueprint?.planned.get(indicator.code);
  const failed = [found].find(({ error, data }) => error && !data) ?? unread;
  return {
    rows: mine.data?.mySecondScorings ?? [],
    asked:
      sheet && blueprint && indicator && planned
        ? { sheet, instrument: blueprint.instrument, indicator, planned }
        : undefined,
    error: failed?.error,
    retry: () => void failed?.refetch(),
    refetch: () => void found.refetch(),
  };
}

export type Asked = NonNullable<ReturnType<typeof useScoring>['asked']>;
