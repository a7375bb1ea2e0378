import type { Option } from './option.js';

/** A linear expression over variables by name. */
export type Terms = readonly (readonly [factor: number, variable: string])[];

export interface Row {
  readonly terms: Terms;
  readonly relation: '>=' | '<=';
  readonly bound: number;
}

/** The variable that takes an option. */
export const variableOf = (group: number, option: number): string => `g${group}o${option}`;

/** Every option of every group times a factor. */
export const termsOf = (
  groups: readonly (readonly Option[])[],
  factorOf: (option: Option) => number,
): Terms =>
  groups.flatMap((options, group) =>
    options.map((option, place) => [factorOf(option), variableOf(group, place)] as const),
  );

/** At most one option of each group. */
export const atMostOneEach = (groups: readonly (readonly Option[])[]): readonly Row[] =>
  groups.map((options, group) => ({
    terms: options.map((_, place) => [1, variableOf(group, place)] as const),
    relation: '<=',
    bound: 1,
  }));

/** The program in the CPLEX LP format; all variables are binary. */
export function programText(
  direction: 'Minimize' | 'Maximize',
  objective: Terms,
  rows: readonly Row[],
  groups: readonly (readonly Option[])[],
): string {
  const names = groups.flatMap((options, group) =>
    options.map((_, place) => variableOf(group, place)),
  );
  return [
    direction,
    ` objective: ${spell(objective)}`,
    'Subject To',
    ...rows.map(
      ({ terms, relation, bound }, at) => ` r${at}: ${spell(terms)} ${relation} ${bound}`,
    ),
    'Binary',
    ...names.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

/** A line may not be too long for the reader of the format. */
function spell(terms: Terms): string {
  const parts = terms.flatMap(([factor, name]) =>
    factor === 0 ? [] : [`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`],
  );
  if (parts.length === 0) return `0 ${terms[0]?.[1] ?? 'g0o0'}`;
  return parts.join('\n  ');
}
