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
 * What the expression of a component can name, its own children before other nodes. What is made of the
 * component is not offered: that would be a ring.
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
  return [
    ...Object.entries(parameters).map(([text, value]) => ({
      kind: 'parameter' as const,
      text,
      meaning: amount(value),
    })),
    { kind: 'list', text: 'children', meaning: say('children') },
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

/** A component and all that it is part of. */
function ringWith({ components }: InstrumentDefinition, code: string): ReadonlySet<string> {
  const parents = new Map(components.map((one) => [one.code, one.parentCode]));
  const found = new Set<string>();
  for (let one: string | null = code; one !== null; one = parents.get(one) ?? null) found.add(one);
  return found;
}
