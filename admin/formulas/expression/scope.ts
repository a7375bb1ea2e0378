import { parseExact } from '../../../schema/exact.js';
import type { FormulaDefinition } from '../../../schema/formula/index.js';
import type { BandedTable, Scope } from '../../../schema/formula/language/index.js';
import { childrenByParent } from '../../../schema/formula/tree.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';

const soundTable: BandedTable = { rows: [{ from: null, to: null, value: 0 }] };

/**
 * What the expression of a component, or of an indicator, may speak of. Whether its parameters and tables are sound is said
 * where they are stated; here they count as sound.
 */
export function scopeOf(
  instrument: InstrumentDefinition,
  { nodes, parameters = {}, tables = {} }: FormulaDefinition,
  code: string,
): Scope {
  const family = (childrenByParent(instrument).get(code) ?? []).map((child) => child.code);
  // One that is switched off takes no part, unless the whole component is.
  const members = family.filter((one) => !parseExact(nodes[one]?.weight ?? '')?.equals(0));
  const { countInputs = [] } = instrument.indicators.find((one) => one.code === code) ?? {};
  return {
    children: members.length > 0 ? members : family,
    codes: new Set(namesOf(instrument).keys()),
    counts: new Set(countInputs.map(({ key }) => key)),
    parameters: new Map(Object.keys(parameters).map((name) => [name, 0])),
    tables: new Map(Object.keys(tables).map((name) => [name, soundTable])),
  };
}

/** Every node that may stand in brackets, with its name. */
export const namesOf = ({
  components,
  indicators,
}: Pick<InstrumentDefinition, 'components' | 'indicators'>): ReadonlyMap<string, string> =>
  new Map([
    ...components.map(({ code, name }) => [code, name] as const),
    ...indicators.map(({ code, text }) => [code, text] as const),
  ]);
