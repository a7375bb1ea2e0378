import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import { DomainError, Unauthenticated } from '../errors/domain-error.js';
import type { Check } from './checks.js';
import { refusal } from './refusal.js';

/** The root fields that somebody may ask for who is not signed in. */
const openToNobody = new Set(['__typename', 'viewer', 'signIn', 'signOut']);
/** And those for somebody who still has a password that was handed over. */
const openToNewcomers = new Set([
  ...openToNobody,
  'changePassword',
  'setLocale',
  'signOutEverywhere',
]);

/**
 * Closed until somebody signs in, before any resolver runs: a resolver that forgets to ask for the
 * actor is still closed. Introspection is a question like any other.
 *
 * @throws GraphQLError
 */
export const assertSignedIn: Check = ({ operation, document, contextValue: { signedIn } }) => {
  const open = !signedIn
    ? openToNobody
    : signedIn.actor.mustChangePassword
      ? openToNewcomers
      : undefined;
  if (!open || !operation) return;
  const onlyOpen = rootFields(operation, document.definitions).every((name) => open.has(name));
  if (onlyOpen) return;
  throw refusal(
    signedIn
      ? new DomainError('PASSWORD_CHANGE_REQUIRED', 'The password must be changed first.')
      : new Unauthenticated(),
  );
};

/**
 * Names of the fields at the root, through fragments: each of them once, since a few that name the next one twice would
 * be walked through for hours.
 */
function rootFields(
  { selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>,
  definitions: readonly { readonly kind: string }[],
  seen = new Set<string>(),
): string[] {
  return selectionSet.selections.flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [(selection satisfies FieldNode).name.value];
      case Kind.INLINE_FRAGMENT:
        return rootFields(selection, definitions, seen);
      case Kind.FRAGMENT_SPREAD: {
        if (seen.has(selection.name.value)) return [];
        seen.add(selection.name.value);
        const fragment = definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            (definition as unknown as { name: { value: string } }).name.value ===
              selection.name.value,
        );
        return fragment
          ? rootFields(fragment as unknown as OperationDefinitionNode, definitions, seen)
          : [];
      }
    }
  });
}
