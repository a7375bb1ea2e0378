import fc from 'fast-check';
import type {
  Aggregation,
  FormulaDefinition,
  MissingPolicy,
  NodeRule,
} from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';

/** A formula of any rules for an instrument, from one that states its weights. */
export function randomFormula(
  instrument: InstrumentDefinition,
  plain: FormulaDefinition,
): fc.Arbitrary<FormulaDefinition> {
  const components = instrument.components.map(({ code }) => code);
  const rules = components.map((code) =>
    randomRule(instrument, code).map((rule): [string, NodeRule] => [
      code,
      { ...plain.nodes[code]!, ...rule },
    ]),
  );
  return fc
    .tuple(fc.tuple(...rules), fc.constantFrom(undefined, '0.25', '1'))
    .map(([nodes, bonus]) => ({
      ...plain,
      nodes: { ...plain.nodes, ...Object.fromEntries(nodes) },
      parameters: { bonus: bonus ?? '0' },
    }));
}

/** Another formula that differs from this one in a few nodes: their weights, their rules, or both. */
export function randomEdit(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): fc.Arbitrary<FormulaDefinition> {
  const codes = Object.keys(formula.nodes);
  const components = new Set(instrument.components.map(({ code }) => code));
  return fc
    .array(
      fc
        .constantFrom(...codes)
        .chain((code) =>
          fc.tuple(
            fc.constant(code),
            fc.integer({ min: 0, max: 30 }),
            components.has(code) ? randomRule(instrument, code) : fc.constant({}),
          ),
        ),
      { minLength: 1, maxLength: 3 },
    )
    .map((edits) => ({
      ...formula,
      nodes: {
        ...formula.nodes,
        ...Object.fromEntries(
          edits.map(([code, weight, rule]) => [
            code,
            { ...formula.nodes[code]!, weight: `${weight}/7`, ...rule },
          ]),
        ),
      },
    }));
}

function randomRule(
  { components, indicators }: InstrumentDefinition,
  code: string,
): fc.Arbitrary<Partial<NodeRule>> {
  const children = [
    ...components.filter(({ parentCode }) => parentCode === code),
    ...indicators.filter(({ componentCode }) => componentCode === code),
  ].map((child) => `[${child.code}]`);
  const [first = '1', last = '1'] = [children[0], children.at(-1)];
  const expression = fc.constantFrom(
    'MEAN(children)',
    'MIN(1; SUM(children.points) / 3)',
    `IF(${first} > 0.5; ${last}; ${first} / 2)`,
    `IFMISSING(${last}; bonus) * 0.5 + 0.25`,
    `CLAMP(${first} - ${last}; 0; 1)`,
    `${first} / ${last}`,
  );
  const policy = fc.constantFrom<MissingPolicy>('ZERO', 'EXCLUDE', 'PROPAGATE', 'REPLACE');
  const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
    fc.option(arbitrary, { freq: 3, nil: undefined });
  const aggregations: readonly Aggregation[] = [
    'MEAN',
    'GEOMETRIC_MEAN',
    'HARMONIC_MEAN',
    'MINIMUM',
    'MAXIMUM',
    'EXPRESSION',
  ];
  return fc
    .record({
      aggregation: fc.oneof(
        { weight: 2, arbitrary: fc.constant(undefined) },
        { weight: 3, arbitrary: fc.constantFrom(...aggregations) },
      ),
      expression,
      missing: maybe(
        fc.record({ unanswered: policy, outOfDomain: policy, replacement: fc.constant('0.5') }),
      ),
      minimumAnswered: maybe(fc.constantFrom('0.5', '1')),
      cap: maybe(fc.constantFrom('0.75', '0.9')),
      direction: maybe(fc.constant('LOWER_IS_BETTER' as const)),
    })
    .map(({ aggregation, expression: text, ...rest }) => {
      const given = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Partial<NodeRule>;
      if (aggregation === undefined) return given;
      return {
        ...given,
        aggregation,
        ...(aggregation === 'EXPRESSION' ? { expression: text } : {}),
      };
    });
}
