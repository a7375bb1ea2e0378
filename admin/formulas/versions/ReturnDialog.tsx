import { limits } from '../../../schema/limits.js';
import { ReturnFormulaDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { StepDialog } from './StepDialog.js';
import { useStep } from './useStep.js';

/** Makes a draft again of what was proposed or approved, with a note for whoever goes on. */
export const ReturnDialog = ({ formula }: { readonly formula: FormulaRecordFragment }) => {
  const { id, version } = formula;
  const { mutate, isPending, error, reset } = useStep(
    ReturnFormulaDocument,
    ({ returnFormula }) => returnFormula,
    'versions.return',
  );
  return (
    <StepDialog
      texts="versions.return"
      formulaId={id}
      points={['draft', 'anew']}
      text={{ field: 'note', maxLength: limits.noteLength }}
      variant="text"
      step={{
        isPending,
        failure: error?.failure,
        reset,
        take: (note) => mutate({ input: { id, version, note } }),
      }}
    />
  );
};
