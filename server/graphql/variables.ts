import {
  astFromValue,
  coerceInputValue,
  type ConstValueNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { InvalidInput } from '../errors/domain-error.js';
import { refusal } from './refusal.js';

export type Variables = Readonly<Record<string, unknown>>;
type Definitions = OperationDefinitionNode['variableDefinitions'];

/**
 * Refuses variables that are not what the document declares, at the innermost field that is wrong: the
 * first in the order of the schema. What was typed is not said again, which graphql-js would quote.
 *
 * @throws GraphQLError
 */
export function assertReadable(
  schema: GraphQLSchema,
  definitions: Definitions,
  variables: Variables,
): void {
  for (const { name, type, defaultValue } of declared(schema, definitions)) {
    if (!Object.hasOwn(variables, name)) {
      if (isNonNullType(type) && !defaultValue) throw refusal(new InvalidInput(name, 'MISSING'));
      continue;
    }
    // Throws at the first mistake: nobody mends a thousand of them at once.
    coerceInputValue(variables[name], type, (path, value, { message }) => {
      throw refusal(faultOf([name, ...path], value, message));
    });
  }
}

/**
 * The variables with what stands in for those that are left out, for `graphql-jit`: it forgets that a
 * value that must be there may come from the schema or the document.
 */
export function withDefaults(
  schema: GraphQLSchema,
  definitions: Definitions,
  variables: Variables,
): Variables {
  const filled: Record<string, unknown> = { ...variables };
  for (const { name, type, defaultValue, fillable } of declared(schema, definitions)) {
    if (Object.hasOwn(variables, name)) {
      if (fillable) filled[name] = fill(type, variables[name]);
    } else if (defaultValue) filled[name] = fill(type, valueFromASTUntyped(defaultValue));
  }
  return filled;
}

function fill(type: GraphQLInputType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isNonNullType(type)) return fill(type.ofType, value);
  if (isListType(type)) {
    const item = type.ofType as GraphQLInputType;
    return Array.isArray(value) ? value.map((one) => fill(item, one)) : fill(item, value);
  }
  if (!isInputObjectType(type)) return value;
  const filled: Record<string, unknown> = { ...value };
  for (const field of Object.values(type.getFields())) {
    if (Object.hasOwn(filled, field.name)) {
      filled[field.name] = fill(field.type, filled[field.name]);
    } else if (field.defaultValue !== undefined) {
      // As a client would write it: `graphql-jit` reads it like everything else.
      const written = astFromValue(field.defaultValue, field.type);
      if (written) filled[field.name] = valueFromASTUntyped(written);
    }
  }
  return filled;
}

interface Declared {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue: ConstValueNode | undefined;
  /** Whether anything in a value of this type may be left out for a default of the schema. */
  readonly fillable: boolean;
}

/** Documents come again with the same nodes, for the one schema that they were validated against. */
const known = new WeakMap<NonNullable<Definitions>, readonly Declared[]>();

function declared(schema: GraphQLSchema, definitions: Definitions = []): readonly Declared[] {
  let found = known.get(definitions);
  if (!found) {
    found = definitions.flatMap(({ variable, type: declaredType, defaultValue }) => {
      const type = typeFromAST(schema, declaredType);
      // What is no input type was refused with the document.
      if (!isInputType(type)) return [];
      return [{ name: variable.name.value, type, defaultValue, fillable: hasDefaults(type) }];
    });
    known.set(definitions, found);
  }
  return found;
}

/** Whether a field somewhere in the type has a default. @param seen types that hold themselves are asked once. */
function hasDefaults(type: GraphQLInputType, seen = new Set<GraphQLInputType>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some(
    (field) => field.defaultValue !== undefined || hasDefaults(field.type, seen),
  );
}

const missing = /^Field "(\w+)" of required type/;
const unknown = /^Field "(.*)" is not defined by type/s;
/** What a field can be called. Anything else that was sent as a name is not said again. */
const fieldName = /^\w{1,100}$/;

function faultOf(
  path: readonly (string | number)[],
  value: unknown,
  message: string,
): InvalidInput {
  const field = path.findLast((part) => typeof part === 'string') ?? 'input';
  const absent = missing.exec(message)?.[1];
  if (absent !== undefined) return new InvalidInput(absent, 'MISSING');
  const extra = unknown.exec(message)?.[1];
  if (extra !== undefined) {
    return new InvalidInput(fieldName.test(extra) ? extra : field, 'UNKNOWN_OPTION');
  }
  return new InvalidInput(field, value == null ? 'MISSING' : 'WRONG_TYPE');
}
