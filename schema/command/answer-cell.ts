import type { IndicatorDefinition } from '../instruments/instrument.js';
import type { AnswerValue } from '../scoring/index.js';
import type { AnswerColumn } from './answer-header.js';
import { notApplicable } from './tree-leaf.js';

const numberPattern = /^-?\d+(\.\d+)?$/;

/**
 * Reads the answers of one row, by indicator code. A cell is an option's key, a number with a decimal
 * point, `n/a` for what does not apply, or empty for what was not answered.
 */
export function readAnswer(
  cells: readonly string[],
  columns: readonly AnswerColumn[],
  report: (heading: string, sentence: string) => void,
): ReadonlyMap<string, AnswerValue> {
  const answers = new Map<string, AnswerValue>();
  const counts = new Map<string, Map<string, number>>();
  columns.forEach((column, place) => {
    const cell = cells[place] ?? '';
    if (cell === '') return;
    if (column.kind === 'answer') {
      const answer = readValue(cell, column.indicator);
      if (typeof answer === 'string') report(column.heading, answer);
      else answers.set(column.indicator.code, answer);
    } else if (column.kind === 'count') {
      const count = readCount(cell);
      if (typeof count === 'string') return report(column.heading, count);
      const { code } = column.indicator;
      counts.set(code, (counts.get(code) ?? new Map<string, number>()).set(column.key, count));
    }
  });

  for (const [code, own] of counts) {
    if (answers.has(code)) report(code, `It is ${notApplicable} and has counts all the same.`);
    answers.set(code, { counts: own });
  }
  return answers;
}

/** The answer, or what is wrong with it. */
function readValue(
  cell: string,
  { code, options, scale, countInputs }: IndicatorDefinition,
): AnswerValue | string {
  if (cell === notApplicable) return { notApplicable: true };
  if (options.length > 0) {
    const keys = options.map(({ key }) => key);
    if (keys.includes(cell)) return { optionKey: cell };
    return `"${cell}" is none of its options ${keys.join(', ')}.`;
  }
  const [first] = countInputs;
  if (first !== undefined) {
    const heading = `${code}.${first.key}`;
    return `It is answered by its counts, in columns such as "${heading}"; here only ${notApplicable} belongs.`;
  }

  const value = readNumber(cell);
  if (typeof value === 'string') return value;
  if (scale && !(value >= scale.min && value <= scale.max)) {
    return `${cell} is outside its scale from ${scale.min} to ${scale.max}.`;
  }
  return { value };
}

function readCount(cell: string): number | string {
  const count = readNumber(cell);
  if (typeof count === 'string' || count >= 0) return count;
  return `${cell} is below zero: a count is not.`;
}

function readNumber(cell: string): number | string {
  const value = Number(cell);
  if (numberPattern.test(cell) && Number.isFinite(value)) return value;
  const hint = numberPattern.test(cell.replace(',', '.')) ? ': decimals have a point' : '';
  return `"${cell}" is not a number${hint}.`;
}
