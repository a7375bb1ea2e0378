import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { CaseAnswer } from '../../../schema/scoring/worked-cases.js';

/** What was read of a text, and the lines that could not be, counted from 1. */
export interface ReadAnswers {
  readonly answers: readonly CaseAnswer[];
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Answers as people type or paste them, one indicator a line: `A.1 = B` for an option, `A.2 = 3,5` for a
 * value, `A.3 = done 3, planned 4` for counts. Empty lines are not looked at.
 */
export function readAnswers(text: string, indicators: readonly IndicatorDefinition[]): ReadAnswers {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const seen = new Set<string>();
  const answers: CaseAnswer[] = [];
  const unread: { line: number; text: string }[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const at = line.indexOf('=');
    const code = line.slice(0, Math.max(at, 0)).trim();
    const indicator = byCode.get(code);
    const answer = indicator && answerTo(indicator, line.slice(at + 1).trim());
    if (answer === undefined || seen.has(code)) unread.push({ line: index + 1, text: line });
    else {
      seen.add(code);
      answers.push(answer);
    }
  });
  return { answers, unread };
}

/** The text that `readAnswers` reads back. @param mark the decimal sign. */
export const answersText = (answers: readonly CaseAnswer[], mark: ',' | '.'): string =>
  answers.map((answer) => `${answer.code} = ${answerText(answer, mark)}`).join('\n');

function answerText({ optionKey, value, counts }: CaseAnswer, mark: ',' | '.'): string {
  if (optionKey != null) return optionKey;
  if (value != null) return String(value).replace('.', mark);
  return Object.entries(counts ?? {})
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');
}

function answerTo(indicator: IndicatorDefinition, text: string): CaseAnswer | undefined {
  const { code, options, ratio } = indicator;
  if (options.length > 0) {
    const option = options.find(({ key }) => key.toLowerCase() === text.toLowerCase());
    return option && { code, optionKey: option.key };
  }
  if (ratio !== null) {
    const counts = countsIn(indicator, text);
    return counts && { code, counts };
  }
  return /^\d+([.,]\d+)?$/.test(text) ? { code, value: Number(text.replace(',', '.')) } : undefined;
}

function countsIn({ countInputs }: IndicatorDefinition, text: string) {
  const counts: Record<string, number> = {};
  for (const part of text.split(',')) {
    const [, key, count] = /^(\S+)\s+(\d+)$/.exec(part.trim()) ?? [];
    if (key === undefined || !countInputs.some((input) => input.key === key)) return undefined;
    if (Object.hasOwn(counts, key)) return undefined;
    counts[key] = Number(count);
  }
  return counts;
}
