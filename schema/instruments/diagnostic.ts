/** One mistake in a data file, with the place to mend it. */
export interface InstrumentDiagnostic {
  readonly code: DiagnosticCode;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Code of the node in the tree, or the key at the top of the file; empty where neither is known. */
  readonly node: string;
  /** What the sentence needs to name. */
  readonly params: DiagnosticParams;
}

export type DiagnosticParams = Readonly<Record<string, string | number>>;
export type DiagnosticCode = keyof typeof sentences;

const sentences = {
  YAML_SYNTAX: 'This is not YAML: %{problem}',
  ALIAS: 'Anchors and aliases are not read here; write the value out.',
  WRONG_SHAPE: '"%{key}" must be %{expected}.',
  MISSING: '"%{key}" is missing.',
  UNKNOWN_KEY: '"%{key}" means nothing here.',
  REPEATED_KEY: '"%{key}" stands here twice.',
  UNKNOWN_WORD: '"%{key}" is "%{found}"; it can be %{allowed}.',
  TOO_LONG: '"%{key}" is longer than %{limit} characters.',
  CODE_MALFORMED: '"%{found}" cannot be a code.',
  CODE_REPEATED: 'The code "%{found}" was used on line %{first} already.',
  CODE_NOT_UNDER_PARENT: 'The code must be "%{parent}." and one more part.',
  KIND_NOT_UNDER_PARENT: 'A %{kind} cannot be inside a %{parent}.',
  EMPTY_COMPONENT: 'It has neither children nor indicators.',
  SOURCE_UNKNOWN: 'The source "%{found}" is not declared under "sources".',
  NUMBER_MALFORMED:
    '"%{key}" is "%{found}"; write a decimal such as 0.4 or a fraction such as 2/5.',
  NUMBER_NEGATIVE: '"%{key}" is %{found}; it cannot be below zero.',
  WEIGHTS_DO_NOT_ADD_UP: 'The weights inside add up to %{sum}, not to %{expected}.',
  WEIGHTS_MIXED: 'Some of its children carry a weight and others do not.',
  NO_POSITIVE_WEIGHT: 'None of its children has a weight above zero.',
  BASIS_MISSING: 'A weight that is %{status} needs a "weightBasis".',
  BASIS_UNEXPECTED: 'An OFFICIAL weight has no "weightBasis"; its sources tell where it was read.',
  OPTION_VALUES_MISSING: '"answerTypes" does not say what the options of %{answerType} are worth.',
  OPTIONS_NOT_OF_TYPE: 'The options of %{answerType} are %{expected}, best first; found %{found}.',
  OPTION_VALUE_OUT_OF_RANGE: 'Option %{option} is worth %{found}; it must be from 0 to 1.',
  OPTIONS_NOT_BEST_FIRST: 'Option %{option} is worth more than the one before it.',
  NOT_FOR_ANSWER_TYPE: '"%{key}" does not belong to an answer of type %{answerType}.',
  RATIO_INPUT_UNKNOWN: 'The ratio uses "%{found}", which is not among the "countInputs".',
  SCALE_EMPTY: 'The scale must rise: min %{min} is not below max %{max}.',
  BANDS_NOT_BEST_FIRST: 'It begins at %{lower}, not below the better grade’s %{better}.',
  BAND_GAP: 'No grade holds what lies between %{upTo} and %{better}.',
  BAND_OVERLAP: 'Two grades hold what lies between %{better} and %{upTo}.',
  BANDS_TOP: 'The best grade must reach up to %{expected}, not %{found}.',
  BANDS_BOTTOM: 'The last grade must begin with "from: 0".',
  GRADE_REPEATED: 'The grade "%{found}" stands here twice.',
  PARENT_NOT_ABOVE: 'Its parent "%{found}" is not among the units above it.',
  REGION_CODE_OUTSIDE: 'The region code "%{found}" does not belong to "%{kabupaten}".',
  INSTRUMENT_REPEATED: 'Revision %{revision} of "%{code}" is in %{first} already.',
  // Of a tree that is no LKE: schema/command.
  ROOT_IS_LEAF: 'What stands at the top needs "children"; an indicator belongs inside it.',
  ANSWER_MISSING: 'It needs "children", or an answer: "options", "scale" or "countInputs".',
  ANSWER_AMBIGUOUS: 'It has "%{keys}"; an answer is one of them.',
  OPTION_RESERVED: '"%{found}" cannot be an option: in an answer file it means something else.',
} as const;

/** The mistake in one English sentence, for the console. */
export function describe({ code, params }: InstrumentDiagnostic): string {
  return sentences[code].replace(/%\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}
