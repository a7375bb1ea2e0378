import type { GetListParams, GetOneParams } from 'react-admin';
import {
  CreatePeriodDocument,
  PeriodDocument,
  PeriodsDocument,
  UpdatePeriodDocument,
} from '../graphql/graphql.js';
import type { PeriodFilter, PeriodOrderField } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';
import type { CreateCall, UpdateCall } from '../providers/operation.js';
import { createInput, updateInput } from './planForm.js';
import type { EditForm, PlanForm } from './planForm.js';

const orderFields = {
  opensAt: 'OPENS_AT',
  dueAt: 'DUE_AT',
} satisfies Record<string, PeriodOrderField>;

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
  CREATE: operation({
    document: CreatePeriodDocument,
    variables: ({ data }: CreateCall<PlanForm>) => ({ input: createInput(data) }),
    result: ({ createPeriod }) => ({ data: createPeriod }),
  }),
  UPDATE: operation({
    document: UpdatePeriodDocument,
    variables: ({ id, data }: UpdateCall<EditForm>) => ({
      input: updateInput(String(id), data),
    }),
    result: ({ updatePeriod }) => ({ data: updatePeriod }),
  }),
};
