import { parseExact } from '../exact.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import type { RollupInstrument, RollupSurroundings } from './check-rollup.js';
import type { FormulaDefinition, NodeRule, RollupNode, RollupRule } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Every mistake in the nodes whose points come from the units. */
export function checkRollupNodes(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  { method, nodes = [], unitInstrument = '' }: RollupRule,
  { unitInstruments }: RollupSurroundings,
): readonly FormulaDiagnostic[] {
  if (method === 'KABUPATEN_ONLY') return [];
  const parents = parentsOf(instrument);
  const codes = nodes.map(({ code }) => code);
  const isNamed = unitInstrument.trim() !== '';
  const known = isNamed && unitInstruments ? knownTo(unitInstruments, unitInstrument) : undefined;
  const mistakes = nodes.flatMap((node, index): FormulaDiagnostic[] => {
    const at = (property: keyof RollupNode) => ({
      nodeCode: null,
      field: `rollup.nodes.${index}.${property}`,
    });
    const { code, unitCode } = node;
    const found: FormulaDiagnostic[] = [];
    if (!parents.has(code)) {
      found.push({ code: 'rollup_node_unknown', ...at('code'), params: { node: code } });
    } else if (codes.indexOf(code) < index) {
      found.push({ code: 'rollup_node_repeated', ...at('code'), params: { node: code } });
    } else {
      found.push(...checkAncestors(code, at('code'), codes, formula, parents));
      if (method === 'SPLIT') found.push(...checkPoints(node, at('points'), formula));
    }
    if (method === 'BLEND' && node.points !== undefined) {
      found.push({ code: 'rollup_part_unused', ...at('points'), params: {} });
    }
    if (known && !known.has(unitCode)) {
      found.push({
        code: 'rollup_unit_node_unknown',
        ...at('unitCode'),
        params: { node: unitCode },
      });
    }
    return found;
  });
  if (known === undefined || known.size > 0) return mistakes;
  const at = { nodeCode: null, field: 'rollup.unitInstrument' };
  const params = { instrument: unitInstrument };
  return [
    { code: 'rollup_instrument_unknown', ...at, params },
    ...mistakes.filter(({ code }) => code !== 'rollup_unit_node_unknown'),
  ];
}

type Parents = ReadonlyMap<string, string | null>;

const parentsOf = ({ components, indicators }: RollupInstrument): Parents =>
  new Map([
    ...components.map(({ code, parentCode }) => [code, parentCode] as const),
    ...indicators.map(({ code, componentCode }) => [code, componentCode] as const),
  ]);

/** Codes of the last of the instruments of that code, or nothing where there is none. */
function knownTo(instruments: readonly RollupInstrument[], code: string): ReadonlySet<string> {
  const instrument = instruments
    .filter((one) => one.code === code && one.level === 'UNIT')
    .toSorted((a, b) => b.revision - a.revision)[0];
  return new Set(instrument && parentsOf(instrument).keys());
}

/** Points can be exchanged only where everything above adds them up as they are. */
function checkAncestors(
  node: string,
  at: { readonly nodeCode: null; readonly field: string },
  codes: readonly string[],
  { nodes }: FormulaDefinition,
  parents: Parents,
): FormulaDiagnostic[] {
  const mistakes: FormulaDiagnostic[] = [];
  for (let above = parents.get(node); above != null; above = parents.get(above)) {
    if (codes.includes(above)) {
      mistakes.push({ code: 'rollup_nodes_nested', ...at, params: { node, above } });
    }
    const rule = Object.hasOwn(nodes, above) ? nodes[above] : undefined;
    if (rule && !addsUp(rule)) {
      mistakes.push({ code: 'rollup_not_added_up', ...at, params: { node, above } });
    }
  }
  return mistakes;
}

function addsUp({ aggregation, direction, floor, cap, rounding }: NodeRule): boolean {
  const isFinished =
    direction === 'LOWER_IS_BETTER' ||
    [floor, cap, rounding].some((finish) => finish !== undefined);
  return (aggregation === 'SUM' || aggregation === 'MEAN') && !isFinished;
}

function checkPoints(
  { code: node, points }: RollupNode,
  at: { readonly nodeCode: null; readonly field: string },
  { nodes }: FormulaDefinition,
): FormulaDiagnostic[] {
  if (points === undefined || points.trim() === '') {
    return [{ code: 'rollup_points_missing', ...at, params: { node } }];
  }
  const own = parseExact(points);
  if (own === undefined) return [{ code: 'number_malformed', ...at, params: { text: points } }];
  const stated = Object.hasOwn(nodes, node) ? nodes[node]!.weight : undefined;
  if (stated === undefined) return [{ code: 'rollup_node_weightless', ...at, params: { node } }];
  const weight = parseExact(stated);
  // A weight that cannot be read is told at its node.
  if (weight === undefined || (own.gte(0) && own.lte(weight))) return [];
  return [{ code: 'rollup_points_out_of_range', ...at, params: { node, points, weight: stated } }];
}
