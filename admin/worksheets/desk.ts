import { createContext, useContext, useDeferredValue } from 'react';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { planScoring } from '../../schema/scoring/index.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import type {
  WorksheetFormulaFragment,
  WorksheetInstrumentFragment,
  WorksheetRecordFragment,
} from '../graphql/graphql.js';
import type { AnswerEntry } from './saving/worksheetStore.js';
import { useEntries } from './saving/useWorksheetStore.js';
import { formulaDefinition, instrumentDefinition } from './scoring/definitions.js';
import { liveScore } from './scoring/liveScore.js';
import type { LiveScore } from './scoring/liveScore.js';
import { standingOf } from './standing.js';
import type { Standing } from './standing.js';
import type { Standings } from './tree/treeRows.js';
import type { Workspace } from './workspace.js';

/** What does not change while somebody fills in a worksheet. */
export interface Blueprint {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly planned: ReadonlyMap<string, PlannedIndicator>;
  /** Codes of the indicators, in the instrument's order. */
  readonly order: readonly string[];
  /** The score of the answers; computed once for each state of them, however many ask. */
  readonly scoreOf: (entries: readonly AnswerEntry[]) => LiveScore;
  readonly standingsOf: (entries: readonly AnswerEntry[]) => Standings;
}

/** The desk somebody sits at: everything its panes share. */
export interface Desk extends Blueprint {
  readonly worksheet: WorksheetRecordFragment;
  readonly workspace: Workspace;
  /** When it was read, where that was before this page and is shown without a network; ms. */
  readonly readAt: number | undefined;
  readonly answerIdOf: (indicatorCode: string) => string | undefined;
  /** Opens an indicator. */
  readonly select: (indicatorCode: string) => void;
  /** Reads the worksheet anew, for example after it was submitted. */
  readonly reload: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside of a `WorksheetDesk`. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this');
  return desk;
}

/** Reads the definitions and compiles the formula; done once for a worksheet. */
export function readBlueprint(
  instrument: WorksheetInstrumentFragment,
  formula: WorksheetFormulaFragment,
): Blueprint {
  const formulaOfIt = formulaDefinition(formula);
  const definition = instrumentDefinition(instrument, formulaOfIt);
  const plan = planScoring(definition, formulaOfIt);
  const planned = new Map(plan.indicators.map((one) => [one.code, one]));
  // An answer that did not change is the same entry, and stands where it stood.
  const standingByEntry = new WeakMap<AnswerEntry, Standing>();
  const standing = (entry: AnswerEntry, one: PlannedIndicator): Standing => {
    const known = standingByEntry.get(entry) ?? standingOf(one, entry);
    standingByEntry.set(entry, known);
    return known;
  };
  return {
    instrument: definition,
    formula: formulaOfIt,
    planned,
    order: plan.indicators.map(({ code }) => code),
    scoreOf: rememberLast((entries) => liveScore(plan, formulaOfIt, entries)),
    standingsOf: rememberLast((entries) => {
      const entryByCode = new Map(entries.map((one) => [one.answer.indicatorCode, one]));
      const standings = new Map<string, Standing>();
      for (const one of plan.indicators) {
        const entry = entryByCode.get(one.code);
        if (entry) standings.set(one.code, standing(entry, one));
      }
      return standings;
    }),
  };
}

/** Where every indicator stands; follows the typing without holding it up. */
export function useStandings(): Standings {
  const { standingsOf, workspace } = useDesk();
  return standingsOf(useDeferredValue(useEntries(workspace.store)));
}

function rememberLast<Argument, Result>(compute: (argument: Argument) => Result) {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument: Argument): Result => {
    if (last?.argument !== argument) last = { argument, result: compute(argument) };
    return last.result;
  };
}
