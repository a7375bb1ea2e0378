import type { GetListParams } from 'react-admin';
import { ReviewQueueDocument } from '../graphql/graphql.js';
import type { ReviewFilter, ReviewOrder, ReviewOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';

const orderFields = {
  submittedAt: 'SUBMITTED_AT',
  indicatorCode: 'INDICATOR_CODE',
  waitingDays: 'WAITING_DAYS',
  'unit.name': 'UNIT_NAME',
} satisfies Record<string, ReviewOrderField>;

/** A worksheet is submitted all at once: its answers then come one after the other, unit by unit. */
const ties: readonly ReviewOrder[] = [
  { field: 'UNIT_NAME', direction: 'ASC' },
  { field: 'INDICATOR_CODE', direction: 'ASC' },
];

/** What the queue asks for; the list's filter knows one state at a time, the API's takes several. */
export const queueVariables = (params: Pick<GetListParams, 'pagination' | 'sort' | 'filter'>) => {
  const { filter, ...page } = listVariables<OneState, ReviewOrderField>(params, orderFields);
  const { state, ...others } = filter;
  const asked = new Set(page.orderBy.map(({ field }) => field));
  return {
    ...page,
    orderBy: [...page.orderBy, ...ties.filter((tie) => !asked.has(tie.field))],
    filter: { ...others, ...(state && { state: [state].flat() }) },
  };
};

type OneState = Omit<ReviewFilter, 'state'> & {
  readonly state?: NonNullable<ReviewFilter['state']>[number];
};

/** How react-admin's calls about the queue become documents. */
export const evaluationOperations = {
  GET_LIST: operation({
    document: ReviewQueueDocument,
    variables: (params: GetListParams) => queueVariables(params),
    result: ({ reviewQueue }) => ({ data: reviewQueue.nodes, total: reviewQueue.totalCount }),
  }),
};
