import type { GetListParams } from 'react-admin';

interface ListVariables<Filter, Field extends string> {
  readonly filter: Filter;
  readonly orderBy: { readonly field: Field; readonly direction: 'ASC' | 'DESC' }[];
  readonly first: number;
  readonly offset: number;
}

/**
 * What a list sends: react-admin's page as `first` and `offset`, its sort as `orderBy`, its filter
 * as the typed filter.
 *
 * @param orderFields column source → order field; a column that is not here cannot be sorted by, and
 *   a remembered sort that is no longer known is dropped instead of refused by the server.
 */
export function listVariables<Filter, Field extends string>(
  { pagination, sort, filter }: Pick<GetListParams, 'pagination' | 'sort' | 'filter'>,
  orderFields: Readonly<Record<string, Field>>,
): ListVariables<Filter, Field> {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  const field = sort && orderFields[sort.field];
  return {
    // `q` is what react-admin's own inputs call the search; empty filters are not filters.
    filter: withoutBlanks(renameSearch((filter ?? {}) as Record<string, unknown>)) as Filter,
    orderBy: field ? [{ field, direction: sort.order }] : [],
    first: perPage,
    offset: (page - 1) * perPage,
  };
}

function renameSearch({ q, ...filter }: Record<string, unknown>): Record<string, unknown> {
  return q === undefined ? filter : { ...filter, search: q };
}

function withoutBlanks(filter: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(filter).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined,
  );
  return Object.fromEntries(kept);
}
