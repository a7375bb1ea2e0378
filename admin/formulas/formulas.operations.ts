import type { GetListParams, GetManyParams } from 'react-admin';
import { FormulasByIdDocument, FormulasDocument } from '../graphql/graphql.js';
import type { FormulaFilter } from '../graphql/graphql.js';
import { listVariables } from '../providers/listVariables.js';
import { operation } from '../providers/operation.js';

/**
 * How react-admin's calls about formulas become documents. They come by instrument and latest first;
 * one formula is read and saved by its own screen, which answers mistakes instead of refusing them.
 */
export const formulaOperations = {
  GET_LIST: operation({
    document: FormulasDocument,
    variables: (params: GetListParams) => {
      const { filter, first, offset } = listVariables<FormulaFilter, never>(params, {});
      return { filter, first, offset };
    },
    result: ({ formulas }) => ({ data: formulas.nodes, total: formulas.totalCount }),
  }),
  GET_MANY: operation({
    document: FormulasByIdDocument,
    variables: ({ ids }: GetManyParams) => ({ ids: ids.map(String), first: ids.length }),
    result: ({ formulas }) => ({ data: formulas.nodes }),
  }),
};
