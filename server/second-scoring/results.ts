import {
  agreementByIndicator,
  agreementOf,
  confidence,
  fewestPairs,
  levelsOf,
  resamples,
  type ScorePair,
  signedDifference,
} from '../../schema/agreement/index.js';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import type { InstrumentEntry } from '../instrument/catalogue.js';
import type { PersonRef } from '../unit/unit.type.js';
import { countList } from '../worksheet/count-value.js';
import { valueOf } from '../worksheet/stage-values.js';
import type {
  EvaluatorAgreement,
  OverallAgreement,
  PairedValue,
  SecondScoringResults,
} from './results.type.js';
import type { DrawnRow } from './scored-pairs.query.js';

interface Pair extends ScorePair {
  readonly row: DrawnRow;
  readonly again: NonNullable<DrawnRow['again']>;
  readonly indicatorCode: string;
  readonly indicatorText: string;
}

/**
 * What came of a round. Left out is what nobody scored, and what the first evaluator took back: that never was
 * their last word. An answer that was changed since counts, since both looked at what it was.
 *
 * @param drawn as `readDrawn` gives it.
 */
export function resultsOf(
  drawn: readonly DrawnRow[],
  instrumentOf: (instrumentId: string) => InstrumentEntry,
  { seed, isClosed }: { readonly seed: number; readonly isClosed: boolean },
): SecondScoringResults {
  const pairs = drawn.flatMap((row) => pairOf(row, instrumentOf(row.instrumentId)));
  const byEvaluator = Map.groupBy(drawn, ({ evaluator }) => evaluator.id);
  const pairsOf = Map.groupBy(pairs, ({ row }) => row.evaluator.id);
  const texts = new Map(
    pairs.map(({ indicatorCode, indicatorText }) => [indicatorCode, indicatorText]),
  );
  return {
    final: isClosed,
    fewestPairs,
    confidence,
    resamples,
    pairCount: pairs.length,
    unscored: drawn.filter(({ again }) => again === null).length,
    takenBack: drawn.filter(({ again, takenBack }) => again !== null && takenBack).length,
    overall: overallAgreement(pairs, seed),
    evaluators: [...byEvaluator.values()].map((own) =>
      evaluatorAgreement(
        own[0]!.evaluator,
        own.length,
        pairsOf.get(own[0]!.evaluator.id) ?? [],
        seed,
      ),
    ),
    indicators: agreementByIndicator(pairs).map((one) => ({
      ...one,
      indicatorText: texts.get(one.indicatorCode) ?? '',
    })),
    pairs: pairs
      .map((pair) => ({
        id: pair.row.id,
        answerId: pair.row.answerId,
        instrumentId: pair.row.instrumentId,
        unit: pair.row.unit,
        indicatorCode: pair.indicatorCode,
        indicatorText: pair.indicatorText,
        first: paired(pair.row.evaluator, pair.row.first, pair.first),
        second: paired(pair.row.second, pair.again, pair.second),
        difference: signedDifference(pair),
        changed: pair.row.changed,
      }))
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  };
}

function overallAgreement(pairs: readonly Pair[], seed: number): OverallAgreement {
  const { tooFew, figures } = agreementOf(pairs, seed);
  return {
    tooFew,
    exact: figures?.exact ?? null,
    kappa: figures?.kappa ?? null,
    kappaLow: figures?.kappaRange?.low ?? null,
    kappaHigh: figures?.kappaRange?.high ?? null,
  };
}

function pairOf(row: DrawnRow, { indicators }: InstrumentEntry): Pair[] {
  const { again, first, takenBack, indicatorCode } = row;
  const indicator = indicators.get(indicatorCode);
  if (again === null || takenBack || !indicator) return [];
  const scale = readScale(indicator);
  const [one, other] = [first, again].map((given) => scoreOnScale(scale, valueOf(given)));
  // Drawn and scored was only what has a score.
  if (typeof one !== 'number' || typeof other !== 'number') return [];
  return [
    {
      row,
      again,
      indicatorCode,
      indicatorText: indicator.text,
      first: one,
      second: other,
      levels: levelsOf(scale),
    },
  ];
}

function evaluatorAgreement(
  evaluator: PersonRef,
  drawn: number,
  pairs: readonly Pair[],
  seed: number,
): EvaluatorAgreement {
  const { figures, ...counted } = agreementOf(pairs, seed);
  return {
    evaluator,
    drawn,
    ...counted,
    exact: figures?.exact ?? null,
    levelPairs: figures?.levelPairs ?? 0,
    withinOneLevel: figures?.withinOneLevel ?? null,
    kappa: figures?.kappa ?? null,
    kappaLow: figures?.kappaRange?.low ?? null,
    kappaHigh: figures?.kappaRange?.high ?? null,
    leniency: figures?.leniency ?? null,
    leniencyLow: figures?.leniencyRange?.low ?? null,
    leniencyHigh: figures?.leniencyRange?.high ?? null,
  };
}

const paired = (by: PersonRef, given: DrawnRow['first'], score: number): PairedValue => ({
  by,
  at: given.at,
  optionKey: given.optionKey,
  value: given.value,
  counts: countList(given.counts),
  note: given.note,
  score,
});
