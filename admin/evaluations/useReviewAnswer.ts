import { useMemo } from 'react';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import {
  ReviewAnswerDocument,
  ReviewSheetDocument,
  WorksheetFormulaDocument,
  WorksheetInstrumentDocument,
} from '../graphql/graphql.js';
import type { ReviewedAnswerFragment, ReviewSheetQuery } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { readBlueprint } from '../worksheets/desk.js';

/** Neither changes once a worksheet uses it. */
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
  const instrument = useApiQuery(
    WorksheetInstrumentDocument,
    { id: worksheet?.instrument.id ?? '' },
    { enabled: worksheet !== undefined, ...once },
  );
  const formula = useApiQuery(
    WorksheetFormulaDocument,
    { id: worksheet?.formula.id ?? '' },
    { enabled: worksheet !== undefined, ...once },
  );
  const blueprint = useMemo(
    () =>
      instrument.data && formula.data
        ? readBlueprint(instrument.data.instrument, formula.data.formula)
        : undefined,
    [instrument.data, formula.data],
  );
  const failed = [found, sheet, instrument, formula].find(({ error, data }) => error && !data);
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
  blueprint: ReturnType<typeof readBlueprint> | undefined,
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
