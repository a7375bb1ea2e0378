import { Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';

/**
 * A document that is taken apart when it is first looked into. The build puts these in place of codegen's trees: a page
 * has some hundred documents and sends ten.
 */
export function lazyDocument(text: string): DocumentNode {
  let parsed: DocumentNode | undefined;
  const document = {
    kind: Kind.DOCUMENT as const,
    get definitions() {
      parsed ??= parse(text, { noLocation: true });
      return parsed.definitions;
    },
    /** To be told apart from others it need not be taken apart. */
    toJSON: () => text,
  };
  return document;
}
