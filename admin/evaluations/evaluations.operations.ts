import type { GetListParams } from 'react-admin';
import { ReviewQueueDocument } from '../graphql/graphql.js';
import type { ReviewFilter, ReviewOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';

const orderFields = {
  submittedAt: 'SUBMITTED_AT',
  indicatorCode: 'INDICATOR_CODE',
  'unit.name': 'UNIT_NAME',
} satisfies Record<string, ReviewOrderField>;

/** How react-admin's calls about the queue become documents. */
export const evaluationOperations = {
  GET_LIST: operation({
    document: ReviewQueueDocument,
    variables: (params: GetListParams) =>
      listVariables<ReviewFilter, ReviewOrderField>(params, orderFields),
    result: ({ reviewQueue }) => ({ data: reviewQueue.nodes, total: reviewQueue.totalCount }),
  }),
};
