import type {
  AnswerOptionDefinition,
  AnswerType,
  ComponentDefinition,
  GradeBand,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';

/** A node as a test writes it down: with `children` a component, without them an indicator. */
export type Branch = Partial<IndicatorDefinition> & {
  readonly code: string;
  readonly weight?: string | null;
  readonly children?: readonly Branch[];
};

/**
 * An instrument with this tree, graded in points by PermenPANRB's bands unless told otherwise.
 *
 * Indicators are answered by A, B or C and have no weight of their own unless told otherwise.
 */
export function buildInstrument(
  roots: readonly Branch[],
  overrides: Partial<InstrumentDefinition> = {},
): InstrumentDefinition {
  const components: ComponentDefinition[] = [];
  const indicators: IndicatorDefinition[] = [];
  const plant = (branch: Branch, parentCode: string | null) => {
    const { children, ...own } = branch;
    if (children === undefined) {
      indicators.push(buildIndicator({ ...own, componentCode: parentCode ?? '' }));
      return;
    }
    components.push(buildComponent(branch.code, parentCode, own.weight ?? '0'));
    for (const child of children) plant(child, branch.code);
  };
  for (const root of roots) plant(root, null);

  return {
    code: 'sample',
    revision: 1,
    level: 'UNIT',
    title: 'Sample',
    totalWeight: roots.length === 1 ? (roots[0]?.weight ?? '0') : '100',
    legalBasis: [],
    sources: [],
    components,
    indicators,
    gradeBands: regulationBands,
    gradeBasis: 'POINTS',
    ...overrides,
  };
}

/** `count` indicators below a code: `1.a`, `1.b`, … */
export function indicators(parentCode: string, count: number, own: Partial<Branch> = {}): Branch[] {
  return Array.from({ length: count }, (_, index) => ({
    ...own,
    code: `${parentCode}.${String.fromCharCode(97 + index)}`,
  }));
}

/** process.md §5, source ACEH: each grade is above its lower bound, D starts at 0. */
export const regulationBands: readonly GradeBand[] = [
  band('AA', 'Sangat memuaskan', '90'),
  band('A', 'Memuaskan', '80'),
  band('BB', 'Sangat baik', '70'),
  band('B', 'Baik', '60'),
  band('CC', 'Cukup', '50'),
  band('C', 'Kurang', '30'),
  { ...band('D', 'Sangat kurang', '0'), lowerInclusive: true },
];

function band(grade: string, predicate: string, lower: string): GradeBand {
  return { grade, predicate, lower, lowerInclusive: false, inferred: false };
}

function buildComponent(
  code: string,
  parentCode: string | null,
  weight: string,
): ComponentDefinition {
  return {
    code,
    parentCode,
    kind: parentCode === null ? 'COMPONENT' : 'SUB_ASPECT',
    name: code,
    weight,
    weightStatus: 'OFFICIAL',
    weightBasis: null,
    sources: [],
  };
}

function buildIndicator(
  own: Partial<IndicatorDefinition> & Pick<IndicatorDefinition, 'code' | 'componentCode'>,
): IndicatorDefinition {
  const answerType = own.answerType ?? 'ABC';
  return {
    text: own.code,
    answerType,
    weight: null,
    weightStatus: 'OFFICIAL',
    weightBasis: null,
    verified: true,
    inferred: false,
    options: optionsOf(answerType),
    scale: null,
    ratio: null,
    countInputs: [],
    evidenceRequirements: [],
    sources: [],
    note: null,
    ...own,
  };
}

/** process.md §4.1: what the options of each answer type are worth. */
export const optionValues: Readonly<
  Partial<Record<AnswerType, Readonly<Record<string, string | null>>>>
> = {
  YES_NO: { YA: '1', TIDAK: '0' },
  ABC: { A: '1', B: '0.5', C: '0' },
  ABCD: { A: '1', B: '0.67', C: '0.33', D: '0' },
  ABCDE: { A: '1', B: '0.75', C: '0.5', D: '0.25', E: '0' },
  AUDIT_OPINION: { WTP: null, WDP: null, TMP: null },
};

function optionsOf(answerType: AnswerType): readonly AnswerOptionDefinition[] {
  return Object.entries(optionValues[answerType] ?? {}).map(([key, value]) => ({
    key,
    value,
    criterion: key,
    inferred: false,
  }));
}
