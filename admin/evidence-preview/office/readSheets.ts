import readXlsx from 'read-excel-file/universal';
import type { OfficeBounds } from '../bounds.js';
import { pack, unpack } from './archive.js';
import { cutSheet } from './cutSheet.js';
import type { CutSheet } from './cutSheet.js';

/** A date is of no zone: the sheet's own wall clock, as if it were UTC. */
export type Cell = string | number | boolean | Date | null;

/** One sheet as far as it is shown. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** How many there are with something in them or before that; what is shown may be less. */
  readonly rows: number;
  readonly columns: number;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** How many sheets there are. */
  readonly total: number;
}

/**
 * The sheets of an Excel file: values, and of formulas what they came to when it was saved.
 *
 * @throws PreviewError; anything else says that it is damaged.
 */
export async function readSheets(file: ArrayBuffer, bounds: OfficeBounds): Promise<Workbook> {
  const isWanted = (name: string) => /\.(xml|rels)$/.test(name) && !name.startsWith('docProps/');
  const parts = await unpack(file, { ...bounds, isWanted });
  const sizes = new Map<string, CutSheet>();
  for (const [name, bytes] of parts) {
    if (!isSheet(name)) continue;
    const cut = cutSheet(new TextDecoder().decode(bytes), bounds);
    sizes.set(name, cut);
    parts.set(name, new TextEncoder().encode(cut.xml));
  }
  const places = placesOf(parts);
  const read = await readXlsx(await pack(parts));
  const sheets = read.slice(0, bounds.sheets).map(({ sheet: name, data }, index) => {
    const size = sizes.get(places[index] ?? '');
    const cells = data as unknown as readonly (readonly Cell[])[];
    return {
      name,
      cells: cells.map((row) => row.map((cell) => bounded(cell, bounds.cellLength))),
      rows: Math.max(size?.rows ?? 0, cells.length),
      columns: Math.max(size?.columns ?? 0, cells[0]?.length ?? 0),
    };
  });
  return { sheets, total: read.length };
}

const isSheet = (name: string) => /(^|\/)worksheets\/[^/]+\.xml$/.test(name);

const bounded = (cell: Cell, length: number): Cell =>
  typeof cell === 'string' && cell.length > length ? `${cell.slice(0, length)}…` : cell;

/** Where each sheet is, in the order of the workbook. */
function placesOf(parts: ReadonlyMap<string, Uint8Array>): (string | undefined)[] {
  const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const targets = new Map<string, string>();
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(
    /<(?:\w+:)?Relationship\b[^>]*>/g,
  )) {
    const [id, target] = [/\bId="([^"]*)"/, /\bTarget="([^"]*)"/].map((one) => one.exec(tag)?.[1]);
    if (id !== undefined && target !== undefined) {
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  }
  return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) =>
    targets.get(/\b\w+:id="([^"]*)"/.exec(tag)?.[1] ?? ''),
  );
}
