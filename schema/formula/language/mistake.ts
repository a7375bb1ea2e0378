import type { Span } from './expression.js';

/**
 * What can be wrong with an expression, and what the sentence about it needs. Amounts are counts.
 * A new code needs a text in every language.
 */
export interface MistakeParams {
  /** Longer than may be stored, as written or in its canonical form. */
  text_too_long: { readonly length: number; readonly limit: number };
  too_deep: { readonly limit: number };
  too_large: { readonly limit: number };
  syntax_empty: Empty;
  /** Fits nowhere; at most 40 characters of it. */
  syntax_unexpected: { readonly found: string };
  /** Something is missing here. */
  syntax_missing: { readonly expected: MissingPart };
  /** `,` between arguments where the form has `;`, or the other way round. */
  separator_wrong: { readonly found: string; readonly expected: string };
  /** `0.8` where the form writes `0,8`, or the other way round. */
  decimal_mark_wrong: { readonly found: string; readonly expected: string };
  /** A code without its brackets: `A.I.1`. */
  brackets_missing: { readonly name: string };
  /** `-2^2` and `2^3^2`, which Excel and mathematics read differently: parentheses say what is meant. */
  power_ambiguous: Empty;
  /** A double cannot hold it. */
  number_out_of_range: { readonly found: string };
  property_unknown: Unknown;
  /** Neither a node that may be referred to nor a count of the indicator, or no such parameter. */
  name_unknown: Unknown;
  function_unknown: Unknown;
  table_unknown: Unknown;
  arguments_too_few: ArgumentCount;
  arguments_too_many: ArgumentCount;
  type_mismatch: { readonly expected: ValueKind; readonly found: ValueKind };
  /** A list stands where one value is needed. */
  list_not_allowed: Empty;
  /** The node has no children that a list could be of. */
  children_none: Empty;
  /** Values and their weights differ in number. */
  lists_unequal: { readonly expected: number; readonly found: number };
  /** Scores and weights as members of one list; `suggestion` is the weighted function, or empty. */
  lists_mixed: { readonly suggestion: string };
  /** A count is a number: it has no score, points or weight. */
  property_not_allowed: { readonly name: string; readonly property: string };
  /** Must be the same for every worksheet: numbers and parameters alone. */
  constant_expected: Empty;
  table_empty: { readonly table: string };
  /** No row holds what lies between the bounds. */
  table_gap: TableBounds;
  /** Two rows hold what lies between the bounds, or a row ends where it begins or before. */
  table_overlap: TableBounds;
}

export type MistakeCode = keyof MistakeParams;

/** One mistake, on the words that it is about. */
export type Mistake = {
  readonly [Code in MistakeCode]: {
    readonly code: Code;
    readonly span: Span;
    readonly params: MistakeParams[Code];
  };
}[MistakeCode];

export type ValueKind = 'number' | 'truth' | 'list';

/** `value` is anything that can be computed, `name` the code in brackets, `property` what follows its point. */
export type MissingPart = 'value' | 'name' | 'property' | ')' | ']';

type Empty = Readonly<Record<string, never>>;

/** `suggestion` is the nearest name there is, as it is to be written; empty where none is near. */
interface Unknown {
  readonly found: string;
  readonly suggestion: string;
}

interface ArgumentCount {
  readonly function: string;
  readonly expected: number;
  readonly found: number;
}

interface TableBounds {
  readonly table: string;
  readonly from: number;
  readonly to: number;
}
