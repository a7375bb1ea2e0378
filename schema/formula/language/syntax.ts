import type { SyntaxNode } from '@lezer/common';
import { limits } from '../../limits.js';
import {
  propertyNames,
  type Expression,
  type Operator,
  type Property,
  type Span,
} from './expression.js';
import { forms, type Form, type FormRules } from './form.js';
import type { Mistake } from './mistake.js';
import { printExpression } from './print.js';
import { suggest } from './suggest.js';
import { syntaxMistakes } from './syntax-mistakes.js';

export interface Parsed {
  /** With holes where something could not be read; null where nothing can, or it exceeds a bound. */
  readonly expression: Expression | null;
  /** In the order of the text. An expression that has any must not be stored or run. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads an expression, and finds everything that is wrong with its spelling at once; names and kinds of
 * values are `checkExpression`'s. Never throws, whatever the text.
 *
 * Bounds are `limits.expressionLength`, `expressionDepth` and `expressionNodes`. A leading `=` is taken off.
 */
export function parse(text: string, form: Form): Parsed {
  const { length } = text;
  if (length > limits.expressionLength) {
    return { expression: null, mistakes: [tooLong(text, length)] };
  }

  const rules = forms[form];
  const tree = rules.parser.parse(text);
  const reader = new Reader(text, rules);
  const root = expressionIn(tree.topNode);
  const expression = reader.read(root);
  const mistakes = [...syntaxMistakes(tree, text, rules), ...reader.mistakes];
  if (mistakes.length > 0) {
    const isBeyond = mistakes.some(({ code }) => code === 'too_deep' || code === 'too_large');
    return {
      expression: isBeyond || root === null ? null : expression,
      mistakes: mistakes.toSorted((a, b) => a.span.from - b.span.from),
    };
  }

  // What is stored is longer than what was typed where spaces were left out.
  const stored = printExpression(expression, 'canonical').length;
  if (stored > limits.expressionLength) {
    return { expression: null, mistakes: [tooLong(text, stored)] };
  }
  return { expression, mistakes };
}

function tooLong(text: string, length: number): Mistake {
  const params = { length, limit: limits.expressionLength };
  return { code: 'text_too_long', span: { from: 0, to: text.length }, params };
}

/** Turns Lezer's tree into ours. Depth and size are counted on the way down, before they can hurt. */
class Reader {
  readonly mistakes: Mistake[] = [];
  private nodes = 0;
  private isTooDeep = false;

  constructor(
    private readonly text: string,
    private readonly form: FormRules,
  ) {}

  /** @param depth parentheses, calls and minus signs around the node; a chain of operators adds none. */
  read(node: SyntaxNode | null, depth = 0): Expression {
    if (node === null) return holeAt(0);
    const span = { from: node.from, to: node.to };
    if (this.exceeds(span, depth)) return { kind: 'hole', span };

    switch (node.name) {
      case 'Number':
        return this.readNumber(node, span);
      case 'True':
      case 'False':
        return { kind: 'truth', value: node.name === 'True', span };
      case 'Name':
        if (node.firstChild !== null) return { kind: 'hole', span };
        return { kind: 'name', name: this.wordOf(node), span };
      case 'Reference':
        return this.readReference(node, span);
      case 'List':
        return { kind: 'list', property: this.readProperty(node), span };
      case 'Call':
        return this.readCall(node, span, depth);
      case 'Parentheses':
        return this.readPart(expressionIn(node), node, depth);
      case 'Negation':
        return { kind: 'negation', operand: this.readPart(expressionIn(node), node, depth), span };
      case 'Binary':
        return this.readBinary(node, span, depth);
      default:
        return { kind: 'hole', span };
    }
  }

  private exceeds(span: Span, depth: number): boolean {
    this.nodes += 1;
    if (this.nodes > limits.expressionNodes) {
      if (this.nodes === limits.expressionNodes + 1) {
        this.mistakes.push({
          code: 'too_large',
          span: { from: span.from, to: this.text.length },
          params: { limit: limits.expressionNodes },
        });
      }
      return true;
    }
    if (depth <= limits.expressionDepth) return false;
    if (!this.isTooDeep) {
      this.mistakes.push({ code: 'too_deep', span, params: { limit: limits.expressionDepth } });
    }
    this.isTooDeep = true;
    return true;
  }

  /** What stands in parentheses or behind a sign; a hole at the end of `around` where it is missing. */
  private readPart(node: SyntaxNode | null, around: SyntaxNode, depth: number): Expression {
    if (node !== null) return this.read(node, depth + 1);
    return holeAt(around.to);
  }

  private readNumber(node: SyntaxNode, span: Span): Expression {
    const written = this.wordOf(node);
    const mark = written.search(/[.,]/);
    const found = written.charAt(mark);
    if (mark >= 0 && found !== this.form.decimalMark) {
      const from = node.from + mark;
      const params = { found, expected: this.form.decimalMark };
      this.mistakes.push({ code: 'decimal_mark_wrong', span: { from, to: from + 1 }, params });
    }

    const text = written
      .replace(',', '.')
      .replace(/^0+(?=\d)/, '')
      .replace(/^\./, '0.');
    const isPercent = node.getChild('Percent') !== null;
    // Through the text, as dividing by 100 would round once more: 0.07 % is the double nearest 0.0007.
    const value = Number(isPercent ? `${text}e-2` : text);
    if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(text))) {
      const params = { found: written.slice(0, 40) };
      this.mistakes.push({ code: 'number_out_of_range', span, params });
    }
    return { kind: 'number', text, isPercent, value, span };
  }

  private readReference(node: SyntaxNode, span: Span): Expression {
    const code = node.getChild('Code');
    if (code === null) return { kind: 'hole', span };
    return { kind: 'reference', name: this.wordOf(code), property: this.readProperty(node), span };
  }

  private readProperty(node: SyntaxNode): Property {
    const name = node.getChild('Property')?.getChild('PropertyName');
    if (!name) return 'score';
    const found = this.wordOf(name);
    const word = found.toLowerCase();
    if (Object.hasOwn(propertyNames, word)) return propertyNames[word]!;

    const params = { found, suggestion: suggest(found, Object.keys(propertyNames)) };
    const span = { from: name.from, to: name.from + found.length };
    this.mistakes.push({ code: 'property_unknown', span, params });
    return 'score';
  }

  private readCall(node: SyntaxNode, span: Span, depth: number): Expression {
    const name = node.getChild('FunctionName')!;
    const list = node.getChild('Arguments');
    const word = this.wordOf(name);
    return {
      kind: 'call',
      name: word.toUpperCase(),
      nameSpan: { from: name.from, to: name.from + word.length },
      arguments: list === null ? [] : this.readArguments(list, depth),
      span,
    };
  }

  private readArguments(list: SyntaxNode, depth: number): Expression[] {
    const parts: Expression[] = [];
    let separators = 0;
    for (let child = list.firstChild; child !== null; child = child.nextSibling) {
      const separator = separatorIn(child);
      if (separator !== null) {
        if (separator === child) this.checkSeparator(separator);
        // Nothing between two separators is an argument too: the others keep their places.
        if (parts.length === separators) parts.push(holeAt(separator.from));
        separators += 1;
      } else if (child.type.is('Expression')) {
        parts.push(this.read(child, depth + 1));
      }
    }
    if (separators > 0 && parts.length === separators) parts.push(holeAt(list.to));
    return parts;
  }

  private checkSeparator({ from, to }: SyntaxNode): void {
    const found = this.text.slice(from, to);
    const { separator: expected, decimalMark } = this.form;
    if (found === expected) return;
    const span = { from, to };
    const isBetweenDigits = /^\d,\d$/.test(this.text.slice(from - 1, to + 1));
    this.mistakes.push(
      isBetweenDigits
        ? { code: 'decimal_mark_wrong', span, params: { found, expected: decimalMark } }
        : { code: 'separator_wrong', span, params: { found, expected } },
    );
  }

  private readBinary(node: SyntaxNode, span: Span, depth: number): Expression {
    const sign = node.getChild('ArithmeticOperator') ?? node.getChild('CompareOperator');
    const left = node.firstChild!;
    if (sign === null) return { kind: 'hole', span };
    const operator = this.text.slice(sign.from, sign.to) as Operator;
    if (operator === '^' && (left.name === 'Negation' || left.name === 'Binary')) {
      this.mistakes.push({ code: 'power_ambiguous', span, params: {} });
    }

    // A longer chain hangs deeper on its left, but it is no harder to read.
    const right = expressionAfter(sign);
    return {
      kind: 'binary',
      operator,
      left: left.type.is('Expression') ? this.read(left, depth) : { kind: 'hole', span },
      right: right === null ? { kind: 'hole', span } : this.read(right, depth),
      span,
    };
  }

  /** Without what the parser skipped inside it to go on. */
  private wordOf(node: SyntaxNode): string {
    return this.text.slice(node.from, node.firstChild?.from ?? node.to).trimEnd();
  }
}

/** A separator, also one that the parser skipped as it stood where a value should. */
function separatorIn(node: SyntaxNode): SyntaxNode | null {
  if (node.name === 'Semicolon' || node.name === 'Comma') return node;
  return node.type.isError ? (node.getChild('Semicolon') ?? node.getChild('Comma')) : null;
}

function holeAt(place: number): Expression {
  return { kind: 'hole', span: { from: place, to: place } };
}

function expressionIn(node: SyntaxNode): SyntaxNode | null {
  return node.getChild('Expression');
}

function expressionAfter(node: SyntaxNode): SyntaxNode | null {
  let next = node.nextSibling;
  while (next !== null && !next.type.is('Expression')) next = next.nextSibling;
  return next;
}
