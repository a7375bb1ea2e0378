import { ApproveFormulaDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { ProposalImpact } from './ProposalImpact.js';
import { StepDialog } from './StepDialog.js';
import { useStep } from './useStep.js';

/** The second person's word on what somebody else proposed. */
export const ApproveDialog = ({ formula }: { readonly formula: FormulaRecordFragment }) => {
  const { id, version } = formula;
  const { mutate, isPending, error, reset } = useStep(
    ApproveFormulaDocument,
    ({ approveFormula }) => approveFormula,
    'versions.approve',
  );
  return (
    <StepDialog
      texts="versions.approve"
      formulaId={id}
      points={['read', 'next']}
      variant="contained"
      step={{
        isPending,
        failure: error?.failure,
        reset,
        take: () => mutate({ input: { id, version } }),
      }}
    >
      <ProposalImpact formula={formula} />
    </StepDialog>
  );
};
