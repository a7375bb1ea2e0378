import type { ApolloServerPlugin } from '@apollo/server';
import { type ASTNode, GraphQLError, Kind, type ValueNode, visit } from 'graphql';
import type { RequestContext } from '../context.js';

/**
 * Refuses texts with the character U+0000, wherever they stand: PostgreSQL keeps no such text, and what
 * is refused only there could name no field.
 */
export const readableText: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ request, document }) {
        const field = unreadableIn(request.variables) ?? unreadableLiteral(document);
        if (field === undefined) return Promise.resolve();
        throw new GraphQLError(`${field}: MALFORMED.`, {
          extensions: { code: 'INVALID_INPUT', field, fault: 'MALFORMED' },
        });
      },
    }),
};

/** Name of the innermost field that holds such a text. */
function unreadableIn(value: unknown, field = 'input'): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? field : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unreadableIn(part, Array.isArray(value) ? field : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same for texts that stand in the document itself. */
function unreadableLiteral(document: ASTNode): string | undefined {
  let found: string | undefined;
  visit(document, {
    Argument: ({ name, value }) => note(name.value, value),
    ObjectField: ({ name, value }) => note(name.value, value),
  });
  return found;

  function note(field: string, value: ValueNode): void {
    const texts = value.kind === Kind.LIST ? value.values : [value];
    if (texts.some((text) => text.kind === Kind.STRING && text.value.includes('\0'))) {
      found ??= field;
    }
  }
}
