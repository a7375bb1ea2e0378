import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import { ReviewAnswerDocument, ReviewSheetDocument } from '../graphql/graphql.js';
import type { ReviewedAnswerFragment, ReviewSheetQuery } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import type { Blueprint } from '../worksheets/desk.js';
import { useBlueprint } from './useBlueprint.js';

/** What is asked of the worksheet never changes. */
const once = { staleTime: Infinity };

/** One answer with what it answers. */
export interface Reviewed {
  readonly answer: ReviewedAnswerFragment;
  readonly sheet: ReviewSheetQuery['worksheet'];
  readonly instrument: InstrumentDefinition;
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
}

/** Reads an answer, its worksheet, and the instrument and formula it is answered by; nothing where the id is empty. */
export function useReviewAnswer(id: string) {
  const found = useApiQuery(ReviewAnswerDocument, { id }, { enabled: id !== '' });
  const answer = found.data?.answer;
  const sheet = useApiQuery(
    ReviewSheetDocument,
    { id: answer?.worksheetId ?? '' },
    { enabled: answer !== undefined, ...once },
  );
  const worksheet = sheet.data?.worksheet;
  const { blueprint, failed: unread } = useBlueprint(
    worksheet?.instrument.id,
    worksheet?.formula.id,
  );
  const failed = [found, sheet].find(({ error, data }) => error && !data) ?? unread;
  return {
    reviewed: reviewedOf(answer, worksheet, blueprint),
    error: failed?.error,
    retry: () => void failed?.refetch(),
    refetch: found.refetch,
  };
}

function reviewedOf(
  answer: ReviewedAnswerFragment | undefined,
  sheet: ReviewSheetQuery['worksheet'] | undefined,
  blueprint: Blueprint | undefined,
): Reviewed | undefined {
  if (!answer || !sheet || !blueprint) return undefined;
  const { instrument, planned } = blueprint;
  const indicator = instrument.indicators.find(({ code }) => code === answer.indicatorCode);
  const plannedOne = planned.get(answer.indicatorCode);
  return indicator && plannedOne && { answer, sheet, instrument, indicator, planned: plannedOne };
}

/** Has an answer at hand before it is asked for. */
export function useAhead(id: string | undefined): void {
  useApiQuery(
    ReviewAnswerDocument,
    { id: id ?? '' },
    { enabled: id !== undefined, staleTime: 30_000 },
  );
}
