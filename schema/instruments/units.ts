import { limits } from '../limits.js';
import type { InstrumentDiagnostic } from './diagnostic.js';
import { readSources } from './load.js';
import type { YamlEntry } from './yaml-entry.js';
import { YamlSheet } from './yaml-sheet.js';

/** Kinds of perangkat daerah; official names are kept. */
const unitKinds = [
  'SEKRETARIAT_DAERAH',
  'SEKRETARIAT_DPRD',
  'INSPEKTORAT',
  'DINAS',
  'BADAN',
  'SATUAN',
  'KECAMATAN',
  'BAGIAN',
  'RSUD',
] as const;

export type UnitKind = (typeof unitKinds)[number];

export interface UnitDefinition {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: UnitKind;
  /** A unit earlier in the list, so that the tree can be built in one pass. */
  readonly parentCode: string | null;
  readonly regionCode: string | null;
  /** Whether it fills in a worksheet of its own. */
  readonly assessed: boolean;
  readonly note: string | null;
}

/** The perangkat daerah of one kabupaten, in the order of lists. */
export interface UnitsDefinition {
  readonly kabupaten: {
    readonly name: string;
    readonly regionCode: string;
    readonly province: string;
    readonly capital: string;
  };
  readonly sources: readonly { readonly key: string; readonly text: string }[];
  readonly units: readonly UnitDefinition[];
}

export type UnitsReading =
  { readonly units: UnitsDefinition } | { readonly diagnostics: readonly InstrumentDiagnostic[] };

const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const regionCodePattern = /^\d{2}(\.\d{2})*$/;

/**
 * Reads a kabupaten's units and checks all of them. Never throws; see `readInstrument`.
 *
 * @param fileName as the mistakes should name it.
 */
export function readUnits(text: string, fileName: string): UnitsReading {
  const sheet = new YamlSheet(text, fileName);
  const root = sheet.open();
  const units = root && readRoot(root);
  const { diagnostics } = sheet;
  if (units === undefined || diagnostics.length > 0) return { diagnostics };
  return { units };
}

function readRoot(root: YamlEntry): UnitsDefinition {
  const about = root.entry('kabupaten', 'kabupaten');
  const kabupaten = {
    name: about?.text('name', limits.nameLength) ?? '',
    regionCode: (about && readRegionCode(about, '')) ?? '',
    province: about?.text('province', limits.nameLength) ?? '',
    capital: about?.text('capital', limits.nameLength) ?? '',
  };
  about?.close();

  const sources = readSources(root);
  const reader = new UnitReader(kabupaten.regionCode, new Set(sources.map(({ key }) => key)));
  const units = root.entries('units').map((entry) => reader.read(entry));
  root.close();
  return { kabupaten, sources, units };
}

class UnitReader {
  private readonly lineByCode = new Map<string, number>();
  private readonly lineByRegionCode = new Map<string, number>();

  constructor(
    private readonly kabupatenCode: string,
    private readonly sourceKeys: ReadonlySet<string>,
  ) {}

  read(entry: YamlEntry): UnitDefinition {
    const parentCode = entry.optionalText('parent');
    if (parentCode !== null && !this.lineByCode.has(parentCode)) {
      entry.report('PARENT_NOT_ABOVE', entry.placeOf('parent'), { found: parentCode });
    }
    const unit = {
      code: this.readCode(entry),
      name: entry.text('name', limits.nameLength) ?? '',
      abbreviation: this.readAbbreviation(entry),
      kind: entry.word('kind', unitKinds) ?? 'DINAS',
      parentCode,
      regionCode: this.readRegionCode(entry),
      assessed: entry.flag('assessed') ?? false,
      note: entry.optionalText('note', limits.noteLength),
    };
    entry.close();
    return unit;
  }

  private readCode(entry: YamlEntry): string {
    const found = entry.text('code', limits.codeLength) ?? '';
    if (found !== '' && !codePattern.test(found)) {
      entry.report('CODE_MALFORMED', entry.placeOf('code'), { found });
    }
    checkUnique(entry, 'code', found, this.lineByCode);
    return found;
  }

  private readRegionCode(entry: YamlEntry): string | null {
    if (!entry.has('regionCode')) return null;
    const found = readRegionCode(entry, this.kabupatenCode);
    if (found !== undefined) checkUnique(entry, 'regionCode', found, this.lineByRegionCode);
    return found ?? null;
  }

  /** Where the abbreviation was read stays in the file; only the tag is checked. */
  private readAbbreviation(entry: YamlEntry): string | null {
    const found = entry.optionalText('abbreviationSource');
    if (found !== null && !this.sourceKeys.has(found)) {
      entry.report('SOURCE_UNKNOWN', entry.placeOf('abbreviationSource'), { found });
    }
    return entry.optionalText('abbreviation', limits.codeLength);
  }
}

/** A region code that lies inside the kabupaten's; any, where that is empty. */
function readRegionCode(entry: YamlEntry, kabupaten: string): string | undefined {
  const found = entry.text('regionCode', limits.codeLength);
  if (found === undefined) return undefined;
  const at = entry.placeOf('regionCode');
  if (!regionCodePattern.test(found)) entry.report('CODE_MALFORMED', at, { found });
  else if (kabupaten !== '' && !found.startsWith(`${kabupaten}.`)) {
    entry.report('REGION_CODE_OUTSIDE', at, { found, kabupaten });
  }
  return found;
}

function checkUnique(
  entry: YamlEntry,
  key: string,
  found: string,
  lineByValue: Map<string, number>,
): void {
  if (found === '') return;
  const first = lineByValue.get(found);
  if (first !== undefined) entry.report('CODE_REPEATED', entry.placeOf(key), { found, first });
  else lineByValue.set(found, entry.sheet.lineOf(entry.placeOf(key)));
}
