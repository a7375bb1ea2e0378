import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { ProposeFormulaDocument } from '../../graphql/graphql.js';
import type { FormulaRecordFragment } from '../../graphql/graphql.js';
import { StepDialog } from './StepDialog.js';
import { useStep } from './useStep.js';

interface ProposeDialogProps {
  readonly formula: FormulaRecordFragment;
  readonly changed: boolean;
  readonly mistakes: number;
}

/** Puts a draft before the others of the tim percepatan. */
export const ProposeDialog = ({ formula, changed, mistakes }: ProposeDialogProps) => {
  const translate = useTranslate();
  const { id, version } = formula;
  const { mutate, isPending, error, reset } = useStep(
    ProposeFormulaDocument,
    ({ proposeFormula }) => proposeFormula,
    'resources.formulas.versions.propose.done',
  );
  const why = changed ? 'saveFirst' : mistakes > 0 ? 'mendFirst' : null;
  return (
    <StepDialog
      texts="versions.propose"
      points={['stands', 'second']}
      text={{ field: 'reason', maxLength: limits.reasonLength }}
      blocked={why === null ? '' : translate(`resources.formulas.publish.${why}`)}
      step={{
        isPending,
        failure: error?.failure,
        reset,
        take: (reason) => mutate({ input: { id, version, reason } }),
      }}
    />
  );
};
