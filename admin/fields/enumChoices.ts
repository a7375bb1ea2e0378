/** The values of an enum as choices of a select; their words come from `enums.<name>`. */
export const enumChoices = (values: Readonly<Record<string, string>>, name: string) =>
  Object.values(values).map((id) => ({ id, name: `enums.${name}.${id}` }));
