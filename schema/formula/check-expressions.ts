import type { InstrumentDefinition } from '../instruments/instrument.js';
import { readWeight } from './check-weights.js';
import type { FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import {
  checkExpression,
  findCycles,
  functionNamed,
  parse,
  partsOf,
  referencesOf,
  type BandedTable,
  type Call,
  type Expression,
  type Mistake,
  type Scope,
} from './language/index.js';
import type { Child } from './tree.js';

type Children = ReadonlyMap<string | null, readonly Child[]>;

/** Every mistake in what expressions say, in tree order, and then the rings in which nodes refer to each other. */
export function checkExpressions(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  children: Children,
  allowsCohort: boolean,
): readonly FormulaDiagnostic[] {
  const mistakes: FormulaDiagnostic[] = [];
  const references = new Map<string, readonly string[]>();
  const families = new Map(
    instrument.components.map(({ code }) => [
      code,
      (children.get(code) ?? []).map((child) => child.code),
    ]),
  );
  for (const [code, family] of families) references.set(code, family);
  for (const { nodeCode, text, scope } of expressionsOf(instrument, formula, families)) {
    const { expression, mistakes: unread } = parse(text, 'canonical');
    const unsound = expression === null ? [] : checkExpression(expression, scope);
    mistakes.push(...[...unread, ...unsound].map((mistake) => told(mistake, nodeCode)));
    if (expression === null) continue;
    if (!allowsCohort) mistakes.push(...checkCohort(expression, nodeCode));
    const family = families.get(nodeCode) ?? [];
    references.set(nodeCode, [...family, ...referencesOf(expression, scope)]);
  }
  return [...mistakes, ...checkCycles(references, families)];
}

interface Placed {
  readonly nodeCode: string;
  readonly text: string;
  readonly scope: Scope;
}

/** The expressions that score something, with what they may speak of; an empty one has its mistake already. */
function expressionsOf(
  { components, indicators }: InstrumentDefinition,
  formula: FormulaDefinition,
  families: ReadonlyMap<string, readonly string[]>,
): readonly Placed[] {
  const names = {
    codes: new Set([...components, ...indicators].map(({ code }) => code)),
    // What they are worth is checked where they are stated; here they count as sound.
    parameters: new Map(Object.keys(formula.parameters ?? {}).map((name) => [name, 0])),
    tables: new Map(Object.keys(formula.tables ?? {}).map((name) => [name, soundTable])),
  };
  const placed = (nodeCode: string, text: string | undefined, own: Own): Placed[] =>
    text === undefined || text.trim() === ''
      ? []
      : [{ nodeCode, text, scope: { ...names, ...own } }];
  const rules = formula.indicators ?? {};
  return [
    ...components.flatMap(({ code }) => {
      const rule = Object.hasOwn(formula.nodes, code) ? formula.nodes[code] : undefined;
      if (rule?.aggregation !== 'EXPRESSION') return [];
      const members = membersOf(formula, families.get(code) ?? []);
      return placed(code, rule.expression, { children: members, counts: none });
    }),
    ...indicators.flatMap(({ code, countInputs }) => {
      const rule = Object.hasOwn(rules, code) ? rules[code] : undefined;
      if (rule === undefined) return [];
      const counts = new Set(countInputs.map(({ key }) => key));
      return placed(code, rule.expression, { children: [], counts });
    }),
  ];
}

type Own = Pick<Scope, 'children' | 'counts'>;

const none: ReadonlySet<string> = new Set();
const soundTable: BandedTable = { rows: [{ from: null, to: null, value: 0 }] };

/** The children that take part; all of them where the whole node is switched off, as its expression stays. */
function membersOf(formula: FormulaDefinition, family: readonly string[]): readonly string[] {
  const members = family.filter((code) => !readWeight(formula, code)?.equals(0));
  return members.length > 0 ? members : family;
}

function told({ code, span, params }: Mistake, nodeCode: string): FormulaDiagnostic {
  const own = Object.entries(params).map(([key, value]) => [key, String(value)] as const);
  return {
    code: 'expression_mistake',
    nodeCode,
    field: 'expression',
    params: {
      // Tables are told where they are stated, so that none of these has bounds of its own.
      ...Object.fromEntries(own),
      mistake: code,
      from: String(span.from),
      to: String(span.to),
    },
  };
}

function checkCohort(expression: Expression, nodeCode: string): FormulaDiagnostic[] {
  return callsIn(expression)
    .filter(({ name }) => functionNamed(name)?.kind === 'cohort')
    .map(({ name, nameSpan: { from, to } }) => ({
      code: 'cohort_not_allowed',
      nodeCode,
      field: 'expression',
      params: { function: name, from: String(from), to: String(to) },
    }));
}

function callsIn(expression: Expression): readonly Call[] {
  const own = expression.kind === 'call' ? [expression] : [];
  return [...own, ...partsOf(expression).flatMap(callsIn)];
}

/** Each ring is told at an expression that closes it: that is where it can be opened. */
function checkCycles(
  references: ReadonlyMap<string, readonly string[]>,
  families: ReadonlyMap<string, readonly string[]>,
): FormulaDiagnostic[] {
  return findCycles(references).map((ring) => {
    const closing = ring.findIndex((code, place) => {
      const next = ring[(place + 1) % ring.length]!;
      return !families.get(code)?.includes(next);
    });
    const way = [...ring.slice(closing), ...ring.slice(0, closing)];
    const nodeCode = way[0]!;
    const params = { ring: [...way, nodeCode].join(' → ') };
    return { code: 'cycle', nodeCode, field: 'expression', params };
  });
}
