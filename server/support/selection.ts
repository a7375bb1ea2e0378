import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

export type SelectionInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * What is asked for beneath the field being resolved, as paths: `answers`, `answers.evidence`. So that a
 * root resolver reads at once what the document needs, and nothing else.
 *
 * Fragments are followed; what `@skip` or `@include` may leave out counts as asked for.
 */
export function selectedPaths({ fieldNodes, fragments }: SelectionInfo): ReadonlySet<string> {
  let paths = known.get(fieldNodes);
  if (!paths) {
    paths = new Set<string>();
    for (const { selectionSet } of fieldNodes) {
      collect(selectionSet?.selections ?? [], '', fragments, paths);
    }
    known.set(fieldNodes, paths);
  }
  return paths;
}

/** Compiled documents bring the same nodes with every request. */
const known = new WeakMap<readonly FieldNode[], Set<string>>();

function collect(
  selections: readonly SelectionNode[],
  prefix: string,
  fragments: SelectionInfo['fragments'],
  paths: Set<string>,
): void {
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD: {
        const path = prefix + selection.name.value;
        paths.add(path);
        collect(selection.selectionSet?.selections ?? [], `${path}.`, fragments, paths);
        break;
      }
      case Kind.INLINE_FRAGMENT:
        collect(selection.selectionSet.selections, prefix, fragments, paths);
        break;
      case Kind.FRAGMENT_SPREAD:
        collect(
          fragments[selection.name.value]?.selectionSet.selections ?? [],
          prefix,
          fragments,
          paths,
        );
        break;
    }
  }
}
