import type { GetListParams, GetOneParams } from 'react-admin';
import { ReportCardDocument, ReportCardsDocument } from '../graphql/graphql.js';
import type { ReportCardFilter, ReportCardOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';

const orderFields = {
  rank: 'RANK',
  points: 'POINTS',
  unit: 'UNIT_NAME',
} satisfies Record<string, ReportCardOrderField>;

/** How react-admin's calls about report cards become documents. They are only read. */
export const reportCardOperations = {
  GET_LIST: operation({
    document: ReportCardsDocument,
    variables: (params: GetListParams) =>
      listVariables<ReportCardFilter, ReportCardOrderField>(params, orderFields),
    result: ({ reportCards }) => ({ data: reportCards.nodes, total: reportCards.totalCount }),
  }),
  GET_ONE: operation({
    document: ReportCardDocument,
    variables: ({ id }: GetOneParams) => ({ id: String(id) }),
    result: ({ reportCard }) => ({ data: reportCard }),
  }),
};
