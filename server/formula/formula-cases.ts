import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import { workCases, type CaseAnswer, type WorkedCase } from '../../schema/scoring/worked-cases.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { contentFor } from '../worksheet/answer-content.js';
import { countList } from '../worksheet/count-value.js';
import type { FormulaCaseAnswerInput, FormulaCaseInput } from './formula-case.input.js';
import type { FormulaCase } from './formula-case.type.js';
import type { Formula } from './formula.entity.js';

/**
 * The cases as they are kept: each answers an indicator at most once, as the instrument takes it.
 *
 * @throws InvalidInput on the field of the first that does not, e.g. `cases.0.answers.2.optionKey`.
 */
export function casesFrom(
  inputs: readonly FormulaCaseInput[],
  { indicators }: InstrumentDefinition,
): readonly WorkedCase[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return inputs.map(({ title, source, expected, answers }, n) => {
    const place = `cases.${n}`;
    const codes = answers.map(({ code }) => code);
    codes.forEach((code, m) => {
      if (codes.indexOf(code) < m)
        throw new InvalidInput(`${place}.answers.${m}.code`, 'MALFORMED');
    });
    return {
      title: worded(title, `${place}.title`),
      source: worded(source, `${place}.source`),
      expected,
      answers: answers.map((answer, m) =>
        answerFrom(answer, byCode.get(answer.code), `${place}.answers.${m}`),
      ),
    };
  });
}

function worded(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new InvalidInput(field, 'MISSING');
  return trimmed;
}

function answerFrom(
  answer: FormulaCaseAnswerInput,
  indicator: IndicatorDefinition | undefined,
  place: string,
): CaseAnswer {
  if (indicator === undefined) throw new InvalidInput(`${place}.code`, 'UNKNOWN_OPTION');
  try {
    return { code: answer.code, ...contentFor(indicator, answer) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const { field, ...details } = error.details;
    throw new DomainError('INVALID_INPUT', error.message, {
      ...details,
      field: `${place}.${String(field)}`,
    });
  }
}

export const shownCases = (cases: readonly WorkedCase[] | null): FormulaCase[] =>
  (cases ?? []).map(({ answers, ...own }) => ({
    ...own,
    answers: answers.map(({ code, optionKey, value, counts }) => ({
      code,
      optionKey: optionKey ?? null,
      value: value ?? null,
      counts: countList((counts ?? null) as Readonly<Record<string, number>> | null),
    })),
  }));

/**
 * The reason for publishing a formula that breaks a case of its own; null where every case holds, since
 * there is nothing to make an exception of.
 *
 * @throws DomainError `FORMULA_CASES_BROKEN` on `exceptionReason`, with the places of the broken `cases`,
 *   counted from 0, where no reason is given.
 */
export function exceptionFor(
  instrument: InstrumentDefinition,
  { definition, cases }: Pick<Formula, 'definition' | 'cases'>,
  given: string | null | undefined,
): string | null {
  const results = workCases(instrument, definition, cases ?? []);
  const broken = results.flatMap(({ holds }, n) => (holds ? [] : [n]));
  if (broken.length === 0) return null;
  const reason = given?.trim() ?? '';
  if (reason !== '') return reason;
  throw new DomainError('FORMULA_CASES_BROKEN', 'Worked cases do not come out.', {
    field: 'exceptionReason',
    cases: broken,
    count: broken.length,
  });
}
