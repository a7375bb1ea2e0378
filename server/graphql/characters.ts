import { type ASTNode, Kind, type OperationDefinitionNode, type ValueNode, visit } from 'graphql';
import { InvalidInput } from '../errors/domain-error.js';
import type { Check } from './checks.js';
import { refusal } from './refusal.js';

/**
 * Refuses texts with the character U+0000 or with half of one (a surrogate that lost the other),
 * wherever they stand: PostgreSQL keeps no such text, and what is refused only there could name no
 * field.
 *
 * @throws GraphQLError
 */
export const assertReadableText: Check = ({ request, document, operation }) => {
  const field = unreadableVariable(operation, request.variables) ?? unreadableLiteral(document);
  if (field !== undefined) throw refusal(new InvalidInput(field, 'MALFORMED'));
};

const isUnreadable = (text: string) => text.includes('\0') || !text.isWellFormed();

/** Of the variables that the document declares: whatever else was sent is never read, and is named as it likes. */
function unreadableVariable(
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>> = {},
): string | undefined {
  for (const { variable } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const found = Object.hasOwn(variables, name) ? unreadableIn(variables[name], name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Name of the innermost field that holds such a text. */
function unreadableIn(value: unknown, field: string): string | undefined {
  if (typeof value === 'string') return isUnreadable(value) ? field : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unreadableIn(part, Array.isArray(value) ? field : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was found in documents, null for nothing: most come again and again. */
const known = new WeakMap<ASTNode, string | null>();

/** The same for texts that stand in the document itself. */
function unreadableLiteral(document: ASTNode): string | undefined {
  let found = known.get(document);
  if (found === undefined) known.set(document, (found = search(document) ?? null));
  return found ?? undefined;
}

function search(document: ASTNode): string | undefined {
  let found: string | undefined;
  visit(document, {
    Argument: ({ name, value }) => note(name.value, value),
    ObjectField: ({ name, value }) => note(name.value, value),
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue) note(variable.name.value, defaultValue);
    },
  });
  return found;

  function note(field: string, value: ValueNode): void {
    const texts = value.kind === Kind.LIST ? value.values : [value];
    if (texts.some((text) => text.kind === Kind.STRING && isUnreadable(text.value))) {
      found ??= field;
    }
  }
}
