import { suggest } from '../formula/language/index.js';
import type { IndicatorDefinition, InstrumentDefinition } from '../instruments/instrument.js';

/** What the cells of one column are. */
export type AnswerColumn =
  | { readonly kind: 'unit' | 'group' | 'unknown' }
  | {
      readonly kind: 'answer';
      readonly heading: string;
      readonly indicator: IndicatorDefinition;
    }
  | {
      readonly kind: 'count';
      readonly heading: string;
      readonly indicator: IndicatorDefinition;
      readonly key: string;
    };

/**
 * Finds what each column is, by its heading: `unit`, `group`, the code of an indicator, or
 * `code.key` for one of its counts.
 */
export function readHeader(
  headings: readonly string[],
  instrument: InstrumentDefinition,
  report: (heading: string, sentence: string) => void,
): readonly AnswerColumn[] {
  const known = knownColumns(instrument);
  if (!headings.includes('unit')) {
    report('unit', 'There is no column "unit"; cells are separated by ";" or ",".');
  }
  return headings.map((heading, place): AnswerColumn => {
    if (headings.indexOf(heading) < place && heading !== '') {
      report(heading, 'The column stands here twice.');
    }
    const column = known.get(heading);
    if (column === undefined) report(heading, unknownHeading(heading, instrument, known));
    return column ?? { kind: 'unknown' };
  });
}

function knownColumns({ indicators }: InstrumentDefinition): ReadonlyMap<string, AnswerColumn> {
  const columns = new Map<string, AnswerColumn>();
  for (const indicator of indicators) {
    for (const { key } of indicator.countInputs) {
      const heading = `${indicator.code}.${key}`;
      columns.set(heading, { kind: 'count', heading, indicator, key });
    }
  }
  for (const indicator of indicators) {
    columns.set(indicator.code, { kind: 'answer', heading: indicator.code, indicator });
  }
  return columns.set('unit', { kind: 'unit' }).set('group', { kind: 'group' });
}

function unknownHeading(
  heading: string,
  { components }: InstrumentDefinition,
  known: ReadonlyMap<string, AnswerColumn>,
): string {
  if (heading === '') return 'A column has no heading.';
  if (components.some(({ code }) => code === heading)) {
    return 'This node is made of others: only indicators are answered.';
  }
  const near = suggest(heading, known.keys());
  const hint = near === '' ? '' : ` Did you mean "${near}"?`;
  return `This is neither an indicator nor one of its counts.${hint}`;
}
