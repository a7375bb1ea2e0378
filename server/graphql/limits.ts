import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { limits } from '../../schema/limits.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import type { Check } from './checks.js';
import { refusal } from './refusal.js';
import { assertReadable, type Variables } from './variables.js';

/**
 * Levels of nested fields; fields that may have to be resolved; fields under another name than their own, since only by
 * one is anything asked for twice; words and signs of a document, before it is known who asks: those of the admin have
 * some 300.
 */
export const queryLimits = { depth: 14, cost: 120_000, aliases: 30, tokens: 15_000 } as const;

/**
 * A list costs its page; everything else one, plus what hangs from it. An estimator that looks at other values
 * than numbers must be known to `givenIn`.
 */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity, type }) => {
  if (!type.name.endsWith('Query')) return undefined;
  const first = args['first'] as unknown;
  return typeof first === 'number'
    ? 1 + Math.min(first, limits.pageSizeMax) * childComplexity
    : undefined;
};

/**
 * Refuses documents that are too deep or ask for too much, and says by how much. Introspection is
 * as deep as its own schema and counted by cost alone.
 *
 * @throws GraphQLError
 */
export const assertWithinLimits: Check = ({
  request,
  schema,
  document,
  operation,
  operationName,
}) => {
  const depth = depthOf(document);
  if (depth > queryLimits.depth) {
    throw refusal(
      new DomainError('QUERY_TOO_DEEP', 'The query is too deep.', {
        limit: queryLimits.depth,
        cost: depth,
      }),
    );
  }
  const aliases = aliasesIn(document);
  if (aliases > queryLimits.aliases) {
    throw tooCostly({ limit: queryLimits.aliases, cost: aliases });
  }
  if (!operation) return;
  const variables = request.variables ?? {};
  // What a page costs is not known before its variables can be read.
  assertReadable(schema, operation.variableDefinitions, variables);
  const cost = knownCost(operation, variables, () =>
    costOf({
      schema,
      query: document,
      ...(operationName ? { operationName } : {}),
      variables,
      estimators: [
        fieldExtensionsEstimator(),
        pageEstimator,
        simpleEstimator({ defaultComplexity: 1 }),
      ],
    }),
  );
  if (cost > queryLimits.cost) throw tooCostly({ cost });
};

const tooCostly = (details: { readonly cost?: number; readonly limit?: number }) =>
  refusal(
    new DomainError('QUERY_TOO_COSTLY', 'The query asks for too much at once.', {
      limit: queryLimits.cost,
      ...details,
    }),
  );

const costs = new WeakMap<
  OperationDefinitionNode,
  { readonly given: string; readonly cost: number }
>();

/**
 * The cost of an operation that comes again, as most do: counting walks the whole document. Of each only the last
 * cost is kept, for the variables that it was counted with.
 */
function knownCost(
  operation: OperationDefinitionNode,
  variables: Variables,
  count: () => number,
): number {
  const given = givenIn(operation, variables);
  const known = costs.get(operation);
  if (known?.given === given) return known.cost;
  const cost = count();
  costs.set(operation, { given, cost });
  return cost;
}

/** All that a cost depends on: page sizes, whether something is skipped, and which variables have no value. */
const givenIn = ({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables) =>
  variableDefinitions
    .map(({ variable: { name } }) => {
      if (!Object.hasOwn(variables, name.value)) return 'absent';
      const value = variables[name.value];
      const counts = typeof value === 'number' || typeof value === 'boolean' || value === null;
      return counts ? String(value) : 'given';
    })
    .join();

/** @throws GraphQLError for what is too much to be counted, and for an argument that has no value. */
function costOf(query: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('number of nodes')) throw tooCostly({});
    // A variable may be left out where it has another value to stand in, and still be given as null.
    const argument = /^Argument "(\w+)"/.exec(error.message)?.[1];
    if (argument === undefined) throw error;
    throw refusal(new InvalidInput(argument, 'MISSING'));
  }
}

const aliasCounts = new WeakMap<DocumentNode, number>();

function aliasesIn(document: DocumentNode): number {
  let count = aliasCounts.get(document);
  if (count === undefined) {
    count = 0;
    visit(document, {
      Field({ alias, name }) {
        if (alias && alias.value !== name.value) count! += 1;
      },
    });
    aliasCounts.set(document, count);
  }
  return count;
}

const depths = new WeakMap<DocumentNode, number>();

function depthOf(document: DocumentNode): number {
  const known = depths.get(document);
  if (known !== undefined) return known;
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment): [string, FragmentDefinitionNode] => [fragment.name.value, fragment]),
  );
  const deepest = (selections: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(selections?.selections ?? []).map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD:
            return selection.name.value.startsWith('__') ? 0 : 1 + deepest(selection.selectionSet);
          case Kind.INLINE_FRAGMENT:
            return deepest(selection.selectionSet);
          case Kind.FRAGMENT_SPREAD:
            return ofFragment(selection.name.value);
        }
      }),
    );
  /** Each once: a few that name the next one twice would be walked through for hours. */
  const ofFragments = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const found = ofFragments.get(name) ?? deepest(fragments.get(name)?.selectionSet);
    ofFragments.set(name, found);
    return found;
  };
  const depth = Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? deepest(definition.selectionSet) : 0,
    ),
  );
  depths.set(document, depth);
  return depth;
}
