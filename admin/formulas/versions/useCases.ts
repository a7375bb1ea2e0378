import { useMemo } from 'react';
import type { FormulaDefinition } from '../../../schema/formula/index.js';
import { workCases, type WorkedCase } from '../../../schema/scoring/worked-cases.js';
import { FormulaInstrumentDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { instrumentDefinition } from '../../worksheets/scoring/definitions.js';

/** The cases of a formula, what it gives for each of them as it is now, and what they answer. */
export function useCases({ cases, instrument }: FormulaRecordFragment, formula: FormulaDefinition) {
  const tree = useApiQuery(FormulaInstrumentDocument, { id: instrument.id }, once).data?.instrument;
  const kept = useMemo(() => cases.map(caseOf), [cases]);
  const results = useMemo(
    () => (tree ? workCases(instrumentDefinition(tree, formula), formula, kept) : undefined),
    [tree, formula, kept],
  );
  const indicators = useMemo(
    () => (tree ? instrumentDefinition(tree, formula).indicators : []),
    [tree, formula],
  );
  return { cases: kept, results, indicators };
}

/** An instrument never changes. */
const once = { staleTime: Infinity } as const;

const caseOf = ({
  title,
  source,
  expected,
  answers,
}: FormulaRecordFragment['cases'][number]): WorkedCase => ({
  title,
  source,
  expected,
  answers: answers.map(({ code, optionKey, value, counts }) => ({
    code,
    optionKey,
    value,
    counts: Object.fromEntries(counts.map(({ key, count }) => [key, count])),
  })),
});
