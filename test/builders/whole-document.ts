import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/**
 * The same query, asking for every field there is, down to a depth: whatever a rule leaves in sight is in the
 * answer. Fields that need arguments of their own are left out.
 *
 * @param depth levels below the query's own fields, at least 1.
 */
export function wholeDocument(schema: GraphQLSchema, document: string, depth: number): string {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return print(
    visit(parse(document), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.map((selection) => {
            if (selection.kind !== Kind.FIELD) return selection;
            const type = fields[selection.name.value]?.type;
            const selectionSet = type && everything(getNamedType(type), depth);
            return selectionSet ? { ...selection, selectionSet } : selection;
          }),
        },
      }),
    }),
  );
}

function everything(type: GraphQLNamedType, depth: number): SelectionSetNode | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const selections = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(({ type: wanted }) => wanted.toString().endsWith('!'))) return [];
    return selectionOf(field, depth);
  });
  return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
}

function selectionOf(field: GraphQLField<unknown, unknown>, depth: number) {
  const name = { kind: Kind.NAME, value: field.name } as const;
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isInterfaceType(type)) return [{ kind: Kind.FIELD, name } as const];
  const selectionSet = depth > 1 ? everything(type, depth - 1) : undefined;
  return selectionSet ? [{ kind: Kind.FIELD, name, selectionSet } as const] : [];
}
