/** Where a part stands in the text, in UTF-16 code units; `to` is the first that is no longer part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An expression as a tree; parentheses are in its shape, and the surface form is gone. */
export type Expression =
  NumberLiteral | TruthLiteral | Reference | List | Name | Negation | Binary | Call | Hole;

export interface NumberLiteral {
  readonly kind: 'number';
  /** The exact decimal as it was written, with a point and a digit before it: `0.80`, `12`. */
  readonly text: string;
  /** `80%` has the text `80` and the value 0.8. */
  readonly isPercent: boolean;
  /** The nearest double, finite. */
  readonly value: number;
  readonly span: Span;
}

export interface TruthLiteral {
  readonly kind: 'truth';
  readonly value: boolean;
  readonly span: Span;
}

/** `[A.I.1]`, `[A.I.1].weight`, or a count input of the node's own indicator, `[x1]`. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  /** `score` where none was written. */
  readonly property: Property;
  readonly span: Span;
}

/** `children`, `children.points`, `children.weight`: one value per child of the node. */
export interface List {
  readonly kind: 'list';
  readonly property: Property;
  readonly span: Span;
}

/** A bare word: a parameter, or the table of a `LOOKUP`. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Binary {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Call {
  readonly kind: 'call';
  /** In capitals, whether there is such a function or not. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

/** Stands where something could not be read, so that the rest can still be checked; never printed or run. */
export interface Hole {
  readonly kind: 'hole';
  readonly span: Span;
}

/** What a node gives: its score in [0, 1], its points, or the weight that the formula states for it, in points. */
export type Property = 'score' | 'points' | 'weight';

export type Operator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** By what may be written after a name, in any case; the first of each property is how it is printed. */
export const propertyNames: Readonly<Record<string, Property>> = {
  score: 'score',
  skor: 'score',
  points: 'points',
  poin: 'points',
  weight: 'weight',
  bobot: 'weight',
};

/** The parts directly below, in the order of the text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'negation':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    case 'number':
    case 'truth':
    case 'reference':
    case 'list':
    case 'name':
    case 'hole':
      return [];
  }
}
