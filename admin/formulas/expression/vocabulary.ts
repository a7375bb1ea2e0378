import type { FormulaDefinition } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { Word } from './complete.js';
import type { FunctionHelp } from './functionHelp.js';
import { namesOf } from './scope.js';

interface Meanings {
  readonly say: (key: string) => string;
  /** A number as it is kept, in the language of the screen. */
  readonly amount: (value: string) => string;
}

/**
 * What the expression of a component can name, its own children before other nodes, or that of an indicator,
 * its counts before any. What is made of the node is not offered: that would be a ring.
 */
export function vocabularyOf(
  instrument: InstrumentDefinition,
  { parameters = {}, tables = {} }: FormulaDefinition,
  code: string,
  children: readonly string[],
  helps: readonly FunctionHelp[],
  { say, amount }: Meanings,
): readonly Word[] {
  const names = namesOf(instrument);
  const ring = ringWith(instrument, code);
  const offered = new Set([...children, ...names.keys()].filter((one) => !ring.has(one)));
  const { countInputs = [] } = instrument.indicators.find((one) => one.code === code) ?? {};
  return [
    ...countInputs.map(({ key, label }) => ({ kind: 'count' as const, text: key, meaning: label })),
    ...Object.entries(parameters).map(([text, value]) => ({
      kind: 'parameter' as const,
      text,
      meaning: amount(value),
    })),
    ...(children.length === 0
      ? []
      : [{ kind: 'list' as const, text: 'children', meaning: say('children') }]),
    ...Object.keys(tables).map((text) => ({
      kind: 'table' as const,
      text,
      meaning: say('table'),
    })),
    ...helps.map(({ name, meaning }) => ({ kind: 'function' as const, text: name, meaning })),
    ...[...offered].map((text) => ({
      kind: 'code' as const,
      text,
      meaning: names.get(text) ?? '',
    })),
    { kind: 'property', text: 'points', meaning: say('points') },
    { kind: 'property', text: 'weight', meaning: say('weight') },
  ];
}

/** A node and all that it is part of. */
function ringWith(
  { components, indicators }: InstrumentDefinition,
  code: string,
): ReadonlySet<string> {
  const parents = new Map<string, string | null>([
    ...components.map((one) => [one.code, one.parentCode] as const),
    ...indicators.map((one) => [one.code, one.componentCode] as const),
  ]);
  const found = new Set<string>();
  for (let one: string | null = code; one !== null; one = parents.get(one) ?? null) found.add(one);
  return found;
}
