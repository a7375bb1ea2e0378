import type { TableRow } from '../../../schema/formula/index.js';
import { withKeyNamed, withNameInExpressions } from '../expression/namesInExpressions.js';
import type { FormulaDraft } from '../formulaDraft.js';

/** The draft with one more table, under the first free name: everything up to 1 is worth 1. */
export function withNewTable(draft: FormulaDraft): FormulaDraft {
  const name = newTableName(draft);
  return withTable(draft, name, [{ from: '0', to: '1', value: '1' }]);
}

/** The first name that neither a table nor a parameter has: `t1`, `t2`, … */
export function newTableName({ parameters = {}, tables = {} }: FormulaDraft): string {
  let number = 1;
  const isTaken = (name: string) => Object.hasOwn(parameters, name) || Object.hasOwn(tables, name);
  while (isTaken(`t${number}`)) number += 1;
  return `t${number}`;
}

/** The draft without a table; a formula without any has none to list. */
export function withoutTable(draft: FormulaDraft, name: string): FormulaDraft {
  const { tables = {}, ...rest } = draft;
  const kept = Object.entries(tables).filter(([one]) => one !== name);
  return kept.length === 0 ? rest : { ...rest, tables: Object.fromEntries(kept) };
}

/**
 * The draft with another name for a table, at its place and in every expression that can be read.
 *
 * @param next which `nameFault` has nothing against.
 */
export function withTableNamed(draft: FormulaDraft, name: string, next: string): FormulaDraft {
  return {
    ...withNameInExpressions(draft, name, next),
    tables: withKeyNamed(draft.tables ?? {}, name, next),
  };
}

export const withRow = (
  draft: FormulaDraft,
  name: string,
  index: number,
  change: Partial<TableRow>,
): FormulaDraft =>
  withTable(
    draft,
    name,
    rowsOf(draft, name).map((row, at) => (at === index ? { ...row, ...change } : row)),
  );

/** The draft with one more row at the end of a table: it begins where the last one ends, and has no upper bound. */
export function withNewRow(draft: FormulaDraft, name: string): FormulaDraft {
  const rows = rowsOf(draft, name);
  const last = rows.at(-1);
  const from = last ? last.to : '0';
  return withTable(draft, name, [...rows, { from, to: null, value: last?.value ?? '1' }]);
}

export const withoutRow = (draft: FormulaDraft, name: string, index: number): FormulaDraft =>
  withTable(draft, name, rowsOf(draft, name).toSpliced(index, 1));

const rowsOf = ({ tables = {} }: FormulaDraft, name: string): readonly TableRow[] =>
  tables[name] ?? [];

const withTable = (draft: FormulaDraft, name: string, rows: readonly TableRow[]): FormulaDraft => ({
  ...draft,
  tables: { ...draft.tables, [name]: rows },
});
