import type { GetListParams, GetOneParams } from 'react-admin';
import { InstrumentDocument, InstrumentsDocument } from '../graphql/graphql.js';
import { operation } from '../providers/operation.js';

/** How react-admin's calls about instruments become documents. A kabupaten has a handful: one page. */
export const instrumentOperations = {
  GET_LIST: operation({
    document: InstrumentsDocument,
    variables: (_params: GetListParams) => ({}),
    result: ({ instruments }) => ({ data: instruments, total: instruments.length }),
  }),
  GET_ONE: operation({
    document: InstrumentDocument,
    variables: ({ id }: GetOneParams) => ({ id: String(id) }),
    result: ({ instrument }) => ({ data: instrument }),
  }),
};
