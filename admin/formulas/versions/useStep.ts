import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { changeDraft } from '../../drafts/useDraft.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { useViewer } from '../../providers/useViewer.js';

/** Where on the device is kept what is written for a step and not sent. */
export const stepDraftKey = (texts: string, formulaId: string) =>
  `formulas.step.${texts}.${formulaId}`;

/**
 * One step of a formula on its way to being published: sends it, and shows where the formula stands then.
 *
 * @param texts of the step, under `resources.formulas`.
 */
export function useStep<Data extends object, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  formulaOf: (data: Data) => FormulaRecordFragment,
  texts: string,
  onTaken?: () => void,
) {
  const notify = useNotify();
  const queries = useQueryClient();
  const personId = useViewer()?.person.id ?? '';
  return useApiMutation(document, {
    onSuccess: (data) => {
      const formula = formulaOf(data);
      void queries.invalidateQueries({ queryKey: ['formulas'] });
      queries.setQueryData(['Formula', { id: formula.id }], { formula });
      changeDraft(personId, stepDraftKey(texts, formula.id), '', '');
      onTaken?.();
      notify(`resources.formulas.${texts}.done`, { type: 'success' });
    },
  });
}
