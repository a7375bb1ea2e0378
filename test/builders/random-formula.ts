import fc from 'fast-check';
import type {
  Aggregation,
  FormulaDefinition,
  IndicatorRule,
  MissingPolicy,
  NodeRule,
} from '../../schema/formula/index.js';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';

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

type Edit = (formula: FormulaDefinition) => FormulaDefinition;

/**
 * Another formula that differs from this one in a few places: weights, rules of nodes, how answers are
 * scored, and what every node reads.
 */
export function randomEdit(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): fc.Arbitrary<FormulaDefinition> {
  const edit = fc.oneof(
    { weight: 3, arbitrary: nodeEdit(instrument, formula) },
    { weight: 2, arbitrary: indicatorEdit(instrument) },
    { weight: 1, arbitrary: usualEdit },
  );
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce((edited, next) => next(edited), formula));
}

function nodeEdit(instrument: InstrumentDefinition, formula: FormulaDefinition) {
  const components = new Set(instrument.components.map(({ code }) => code));
  return fc
    .constantFrom(...Object.keys(formula.nodes))
    .chain((code) =>
      fc.tuple(
        fc.constant(code),
        fc.option(fc.integer({ min: 0, max: 30 }), { freq: 1 }),
        components.has(code) ? randomRule(instrument, code) : fc.constant({}),
      ),
    )
    .map(([code, weight, rule]): Edit => {
      return ({ nodes, ...rest }) => ({
        ...rest,
        nodes: {
          ...nodes,
          [code]: {
            ...nodes[code]!,
            ...(weight === null ? {} : { weight: `${weight}/7` }),
            ...rule,
          },
        },
      });
    });
}

function indicatorEdit({ indicators }: InstrumentDefinition): fc.Arbitrary<Edit> {
  return fc
    .constantFrom(...indicators)
    .chain((indicator) => fc.tuple(fc.constant(indicator.code), indicatorRule(indicator)))
    .map(([code, rule]): Edit => {
      return (formula) => ({ ...formula, indicators: { ...formula.indicators, [code]: rule } });
    });
}

function indicatorRule({ options, countInputs }: IndicatorDefinition): fc.Arbitrary<IndicatorRule> {
  const finish = fc.constantFrom<IndicatorRule>(
    {},
    { cap: '0.6' },
    { direction: 'LOWER_IS_BETTER' },
  );
  if (options.length > 0) {
    const scale = Object.fromEntries(options.map(({ key }, place) => [key, `1/${place + 1}`]));
    return fc
      .tuple(fc.constantFrom({}, { scale }), finish)
      .map(([own, end]) => ({ ...own, ...end }));
  }
  if (countInputs.length === 0) return finish;
  const expression = fc.constantFrom(
    '([done] / [planned]) ^ 2',
    'MIN(1; [done] / 10) + bonus',
    'IF([planned] > 3; 1; 0)',
    '[done] / CMAX([done])',
  );
  return fc.oneof(
    finish,
    fc.tuple(expression, finish).map(([text, end]) => ({ expression: text, ...end })),
  );
}

const usualEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('0', '0.25', '1'), fc.constantFrom<MissingPolicy>('ZERO', 'EXCLUDE'))
  .map(([bonus, notApplicable]) => (formula) => ({
    ...formula,
    parameters: { ...formula.parameters, bonus },
    missing: { ...formula.missing, notApplicable },
  }));

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
    `MIN(1; ${first} / CMAX(${first}))`,
    `IF(${last} > CMEDIAN(${last}); 1; IFERROR(1 / CRANK(${last}); 0.5))`,
    `CWINSORHIGH(MEAN(children); 75%) - CSTDEV(${first}) / 4`,
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
