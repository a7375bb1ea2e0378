import type { GetListParams, GetOneParams } from 'react-admin';
import { PeriodDocument, PeriodsDocument } from '../graphql/graphql.js';
import type { PeriodFilter, PeriodOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';

const orderFields = { opensAt: 'OPENS_AT' } satisfies Record<string, PeriodOrderField>;

/** How react-admin's calls about periods become documents. */
export const periodOperations = {
  GET_LIST: operation({
    document: PeriodsDocument,
    variables: (params: GetListParams) =>
      listVariables<PeriodFilter, PeriodOrderField>(params, orderFields),
    result: ({ periods }) => ({ data: periods.nodes, total: periods.totalCount }),
  }),
  GET_ONE: operation({
    document: PeriodDocument,
    variables: ({ id }: GetOneParams) => ({ id: String(id) }),
    result: ({ period }) => ({ data: period }),
  }),
};
