import fc from 'fast-check';
import { formatExact, parseExact, sumExact } from '../../schema/exact.js';
import {
  regulationFormula,
  type FormulaDefinition,
  type MissingPolicy,
} from '../../schema/formula/index.js';
import type { AnswerType, InstrumentDefinition } from '../../schema/instruments/instrument.js';
import type { AnswerValue } from '../../schema/scoring/index.js';
import { buildInstrument, type Branch } from './instrument.js';

export interface RandomWorksheet {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly answers: ReadonlyMap<string, AnswerValue>;
}

/**
 * Instruments of one to three areas with sums and means of all answer types, weights in awkward fractions (0 among
 * them) that add up exactly, any rules for what is missing, and answers of every sort, faults included.
 */
export const randomWorksheet: fc.Arbitrary<RandomWorksheet> = fc
  .tuple(
    randomRoots(),
    fc.record({ unanswered: policy(), notApplicable: policy(), divideByZero: policy() }),
  )
  .chain(([roots, missing]) => {
    const totalWeight = sumOf(roots);
    const instrument = buildInstrument(roots, { totalWeight, gradeBasis: 'ACHIEVEMENT' });
    const formula = { ...regulationFormula(instrument), missing };
    const answers = instrument.indicators.map(({ code, answerType }) =>
      randomAnswer(answerType).map((answer) => [code, answer] as const),
    );
    return fc.tuple(...answers).map((entries) => ({
      instrument,
      formula,
      answers: new Map(entries.flatMap(([code, answer]) => (answer ? [[code, answer]] : []))),
    }));
  });

function policy(): fc.Arbitrary<MissingPolicy> {
  return fc.constantFrom('ZERO', 'EXCLUDE', 'PROPAGATE');
}

function randomRoots(): fc.Arbitrary<Branch[]> {
  const areas = fc.array(fc.array(randomSubAspect(), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  });
  return areas.map((roots) =>
    roots.map((subAspects, area) => {
      const children = subAspects.map((subAspect, at) =>
        recode(subAspect, `${area + 1}.${at + 1}`),
      );
      return { code: `${area + 1}`, weight: sumOf(children), children };
    }),
  );
}

/** A mean of indicators with a weight of its own, or a sum of theirs. */
function randomSubAspect(): fc.Arbitrary<Branch> {
  const leaves = fc.array(fc.tuple(randomIndicator(), randomWeight()), {
    minLength: 1,
    maxLength: 7,
  });
  return fc.tuple(leaves, fc.boolean(), randomWeight()).map(([drawn, isMean, weight]) => {
    const children = drawn.map(([leaf, own]) => (isMean ? leaf : { ...leaf, weight: own }));
    return { code: '', weight: isMean ? weight : sumOf(children), children };
  });
}

function recode(branch: Branch, code: string): Branch {
  const children = branch.children?.map((child, at) => recode(child, `${code}.${at + 1}`));
  return children ? { ...branch, code, children } : { ...branch, code };
}

function sumOf(branches: readonly Branch[]): string {
  return formatExact(sumExact(branches.flatMap(({ weight }) => parseExact(weight ?? '') ?? [])));
}

function randomWeight(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(1, 3, 7, 100))
    .map(([parts, whole]) => `${parts}/${whole}`);
}

function randomIndicator(): fc.Arbitrary<Branch> {
  const ofOptions = fc
    .constantFrom<AnswerType>('YES_NO', 'ABC', 'ABCD', 'ABCDE', 'AUDIT_OPINION')
    .map((answerType) => ({ code: '', answerType }));
  const ofCounts = fc.constantFrom('done', 'planned - done').map((numerator) => ({
    code: '',
    answerType: 'PERCENT' as const,
    ratio: { numerator, denominator: 'planned' },
    countInputs: ['done', 'planned'].map((key) => ({ key, label: key })),
  }));
  const ofValue = fc.constantFrom({ min: 0, max: 100 }, { min: 1, max: 4 }).map((scale) => ({
    code: '',
    answerType: 'VALUE' as const,
    scale: { ...scale, inferred: false },
  }));
  return fc.oneof({ weight: 4, arbitrary: ofOptions }, ofCounts, ofValue);
}

function randomAnswer(answerType: AnswerType): fc.Arbitrary<AnswerValue | undefined> {
  const count = fc.integer({ min: 0, max: 12 });
  const keys = ['YA', 'TIDAK', 'A', 'B', 'C', 'D', 'E', 'WTP', 'Z'];
  const answered: fc.Arbitrary<AnswerValue> =
    answerType === 'PERCENT'
      ? fc.record({ counts: fc.record({ done: count, planned: count }) })
      : answerType === 'VALUE'
        ? fc.record({ value: fc.integer({ min: 0, max: 1010 }).map((tenths) => tenths / 10) })
        : fc.record({ optionKey: fc.constantFrom(...keys) });
  return fc.oneof(
    { weight: 8, arbitrary: answered },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant({ notApplicable: true }) },
  );
}
