import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import type { WorkedCase } from '../../../schema/scoring/worked-cases.js';
import { SaveFormulaDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { draftOf, saveInput } from '../formulaDraft.js';

/** Saves a draft as it was last saved, with other cases. */
export function useSaveCases(formula: FormulaRecordFragment, onSaved: () => void) {
  const notify = useNotify();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useApiMutation(SaveFormulaDocument, {
    onSuccess: ({ saveFormula: { formula: kept } }) => {
      if (!kept) return;
      onSaved();
      queries.setQueryData(['Formula', { id: kept.id }], { formula: kept });
      notify('resources.formulas.versions.cases.saved', { type: 'success' });
    },
  });
  const save = (cases: readonly WorkedCase[]) =>
    mutate({ input: { ...saveInput(formula, draftOf(formula)), cases: cases.map(sent) } });
  return { save, isPending, failure: error?.failure };
}

const sent = ({ answers, ...own }: WorkedCase) => ({
  ...own,
  answers: answers.map(({ code, optionKey = null, value = null, counts }) => ({
    code,
    optionKey,
    value,
    counts: Object.entries(counts ?? {}).map(([key, count]) => ({ key, count })),
  })),
});
