import type { GetListParams, GetManyParams, GetOneParams } from 'react-admin';
import {
  WorksheetHeadDocument,
  WorksheetsByIdDocument,
  WorksheetsDocument,
} from '../graphql/graphql.js';
import type { WorksheetFilter, WorksheetOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';

const orderFields = {
  unit: 'UNIT_NAME',
  progress: 'COMPLETION',
  points: 'POINTS',
  status: 'STATUS',
  submittedAt: 'SUBMITTED_AT',
} satisfies Record<string, WorksheetOrderField>;

/** How react-admin's calls about worksheets become documents; the desk reads and writes by itself. */
export const worksheetOperations = {
  GET_LIST: operation({
    document: WorksheetsDocument,
    variables: (params: GetListParams) =>
      listVariables<WorksheetFilter, WorksheetOrderField>(params, orderFields),
    result: ({ worksheets }) => ({ data: worksheets.nodes, total: worksheets.totalCount }),
  }),
  GET_MANY: operation({
    document: WorksheetsByIdDocument,
    variables: ({ ids }: GetManyParams) => ({ ids: ids.map(String), first: ids.length }),
    result: ({ worksheets }) => ({ data: worksheets.nodes }),
  }),
  GET_ONE: operation({
    document: WorksheetHeadDocument,
    variables: ({ id }: GetOneParams) => ({ id: String(id) }),
    result: ({ worksheet }) => ({ data: worksheet }),
  }),
};
