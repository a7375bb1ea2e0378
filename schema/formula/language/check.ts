import { checkTable } from './check-table.js';
import { partsOf, type Call, type Expression, type Name, type Reference } from './expression.js';
import {
  argumentAt,
  functionNamed,
  functions,
  negation,
  operators,
  repeatedOf,
  type Argument,
  type FunctionRow,
} from './functions.js';
import type { Mistake, MistakeCode, MistakeParams, ValueKind } from './mistake.js';
import type { Scope } from './scope.js';
import { suggest } from './suggest.js';

/**
 * Every reason why an expression may not be the rule of a node, all at once and in the order of the
 * text; empty for a sound one.
 *
 * Names are those of the scope, arguments those of the function table, and the whole is a number. What
 * `parse` could not read is passed over: it has its mistake already.
 *
 * @param expression within the bounds of `parse`.
 */
export function checkExpression(expression: Expression, scope: Scope): readonly Mistake[] {
  const checker = new Checker(scope);
  checker.expect('number', expression);
  return checker.mistakes.toSorted((a, b) => a.span.from - b.span.from);
}

/** `unknown` where a mistake was found already, and for what never has a value. */
type Kind = ValueKind | 'unknown';

class Checker {
  readonly mistakes: Mistake[] = [];

  constructor(private readonly scope: Scope) {}

  /** A single value of that kind. */
  expect(expected: ValueKind, expression: Expression): void {
    this.compare(expected, this.scalarKindOf(expression), expression);
  }

  private compare(expected: Kind, found: Kind, expression: Expression): void {
    if (expected === 'unknown' || found === 'unknown' || expected === found) return;
    this.report('type_mismatch', expression, { expected, found });
  }

  private scalarKindOf(expression: Expression): Kind {
    const kind = this.kindOf(expression);
    if (kind !== 'list') return kind;
    this.report('list_not_allowed', expression, {});
    return 'unknown';
  }

  private kindOf(expression: Expression): Kind {
    switch (expression.kind) {
      case 'number':
      case 'truth':
        return expression.kind;
      case 'reference':
        this.checkReference(expression);
        return 'number';
      case 'list':
        if (this.scope.children.length === 0) this.report('children_none', expression, {});
        return 'list';
      case 'name':
        return this.kindOfName(expression);
      case 'negation':
        return this.kindOfResult(negation, [expression.operand]);
      case 'binary':
        return this.kindOfResult(operators[expression.operator], [
          expression.left,
          expression.right,
        ]);
      case 'call':
        return this.kindOfCall(expression);
      case 'hole':
        return 'unknown';
    }
  }

  private checkReference(reference: Reference): void {
    const { name, property } = reference;
    const { codes, counts, parameters } = this.scope;
    if (counts.has(name)) {
      if (property !== 'score') this.report('property_not_allowed', reference, { name, property });
    } else if (!codes.has(name)) {
      const near = suggest(name, [...counts, ...codes]);
      const suggestion = parameters.has(name) ? name : near && `[${near}]`;
      this.report('name_unknown', reference, { found: `[${name}]`, suggestion });
    }
  }

  private kindOfName(expression: Name): Kind {
    const { name } = expression;
    const { codes, counts, parameters } = this.scope;
    if (parameters.has(name)) return 'number';
    const isBracketName = counts.has(name) || codes.has(name);
    const suggestion = isBracketName ? `[${name}]` : suggest(name, parameters.keys());
    this.report('name_unknown', expression, { found: name, suggestion });
    return 'unknown';
  }

  private kindOfCall(call: Call): Kind {
    const row = functionNamed(call.name);
    if (row === undefined) {
      const names = functions.map(({ name }) => name);
      const params = { found: call.name, suggestion: suggest(call.name, names) };
      this.mistakes.push({ code: 'function_unknown', span: call.nameSpan, params });
      // Its arguments may have mistakes of their own, whatever the function is.
      for (const argument of call.arguments) this.kindOf(argument);
      return 'unknown';
    }
    this.checkCount(row, call);
    const kind = this.kindOfResult(row, call.arguments);
    if (row.kind === 'aggregate') this.checkLists(row, call);
    return kind;
  }

  private checkCount(row: FunctionRow, call: Call): void {
    const found = call.arguments.length;
    const repeated = repeatedOf(row).length;
    const least = row.arguments.filter(({ optional }) => !optional).length;
    // Pairs are complete: three arguments of pairs are one too few.
    const expected =
      repeated === 0 ? least : Math.max(least, Math.ceil(found / repeated) * repeated);
    if (found < expected) {
      this.report('arguments_too_few', call, { function: row.name, expected, found });
    } else if (repeated === 0 && found > row.arguments.length) {
      const params = { function: row.name, expected: row.arguments.length, found };
      this.report('arguments_too_many', call, params);
    }
  }

  private kindOfResult(row: FunctionRow, given: readonly Expression[]): Kind {
    let common: Kind = 'unknown';
    given.forEach((expression, place) => {
      const argument = argumentAt(row, place);
      if (argument?.kind !== 'any') return this.checkArgument(argument, expression);
      const kind = this.scalarKindOf(expression);
      this.compare(common, kind, expression);
      if (common === 'unknown') common = kind;
    });
    return row.result === 'any' ? common : row.result;
  }

  private checkArgument(argument: Argument | undefined, expression: Expression): void {
    switch (argument?.kind) {
      case 'number':
      case 'truth':
        this.expect(argument.kind, expression);
        if (argument.constant && !isConstant(expression)) {
          this.report('constant_expected', expression, {});
        }
        break;
      case 'list': {
        const kind = this.kindOf(expression);
        if (kind === 'truth') this.compare('number', kind, expression);
        break;
      }
      case 'table':
        this.checkTableName(expression);
        break;
      case 'any':
      case undefined:
        // One too many: it may still have mistakes of its own.
        this.kindOf(expression);
    }
  }

  private checkTableName(expression: Expression): void {
    if (expression.kind === 'hole') return;
    const name = expression.kind === 'name' ? expression.name : '';
    const table = this.scope.tables.get(name);
    if (table) this.mistakes.push(...checkTable(name, table, expression.span));
    else {
      const suggestion = suggest(name, this.scope.tables.keys());
      this.report('table_unknown', expression, { found: name, suggestion });
    }
  }

  private checkLists(row: FunctionRow, call: Call): void {
    const repeated = repeatedOf(row).length;
    const lists = call.arguments.filter(({ kind }) => kind === 'list');
    if (repeated === 1 && new Set(lists.map(propertyOf)).size > 1) {
      const weightedName = `W${row.name}`;
      const suggestion = functionNamed(weightedName) ? weightedName : '';
      this.report('lists_mixed', call, { suggestion });
    }
    if (repeated < 2) return;
    for (let place = 1; place < call.arguments.length; place += repeated) {
      const [values, weights] = call.arguments.slice(place - 1, place + 1);
      const expected = this.lengthOf(values!);
      const found = this.lengthOf(weights!);
      if (expected === null || found === null || expected === found) continue;
      this.report('lists_unequal', weights!, { expected, found });
    }
  }

  private lengthOf({ kind }: Expression): number | null {
    if (kind === 'hole') return null;
    return kind === 'list' ? this.scope.children.length : 1;
  }

  private report<Code extends MistakeCode>(
    code: Code,
    { span }: Expression,
    params: MistakeParams[Code],
  ): void {
    // The union of all mistakes is made of just these pairs.
    this.mistakes.push({ code, span, params } as Mistake);
  }
}

function propertyOf(expression: Expression): string {
  return expression.kind === 'list' ? expression.property : '';
}

function isConstant(expression: Expression): boolean {
  if (expression.kind === 'reference' || expression.kind === 'list') return false;
  return partsOf(expression).every(isConstant);
}
