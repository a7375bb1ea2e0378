import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';

/** One step of a formula on its way to being published: sends it, and shows where the formula stands then. */
export function useStep<Data extends object, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  formulaOf: (data: Data) => FormulaRecordFragment,
  done: string,
) {
  const notify = useNotify();
  const queries = useQueryClient();
  return useApiMutation(document, {
    onSuccess: (data) => {
      const formula = formulaOf(data);
      void queries.invalidateQueries({ queryKey: ['formulas'] });
      queries.setQueryData(['Formula', { id: formula.id }], { formula });
      notify(done, { type: 'success' });
    },
  });
}
