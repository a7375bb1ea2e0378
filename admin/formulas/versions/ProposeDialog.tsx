import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { ProposeFormulaDocument } from '../../graphql/graphql.js';
import type { ApiError, Failure } from '../../providers/errors.js';
import type { FormulaSaver, SaveStatus } from '../saving/formulaSaver.js';
import { StepDialog } from './StepDialog.js';
import { useStep } from './useStep.js';

interface ProposeDialogProps {
  readonly saver: FormulaSaver;
  readonly status: SaveStatus;
  readonly mistakes: number;
}

/** Puts a draft before the others of the tim percepatan, once everything of it is saved. */
export const ProposeDialog = ({ saver, status, mistakes }: ProposeDialogProps) => {
  const translate = useTranslate();
  const [unsaved, setUnsaved] = useState<Failure>();
  const { mutate, isPending, error, reset } = useStep(
    ProposeFormulaDocument,
    ({ proposeFormula }) => proposeFormula,
    'versions.propose',
  );
  const isStuck = failureIn(status) !== undefined;
  const why = isStuck ? 'saveFirst' : mistakes > 0 ? 'mendFirst' : null;
  const propose = async (reason: string) => {
    setUnsaved(undefined);
    if (!(await saver.flush())) return setUnsaved(failureIn(saver.status));
    const { id, version } = saver.formula;
    // What somebody else changed has to be read before it is proposed.
    const onError = ({ failure }: ApiError) => failure.code === 'CONFLICT' && void saver.refresh();
    mutate({ input: { id, version, reason } }, { onError });
  };
  return (
    <StepDialog
      texts="versions.propose"
      formulaId={saver.formula.id}
      points={['stands', 'simulated', 'second']}
      text={{ field: 'reason', maxLength: limits.reasonLength }}
      blocked={why === null ? '' : translate(`resources.formulas.publish.${why}`)}
      step={{
        isPending,
        failure: error?.failure ?? unsaved,
        reset: () => {
          setUnsaved(undefined);
          reset();
        },
        take: (reason) => void propose(reason),
      }}
    />
  );
};

/** Why the draft does not get saved; undefined while it is, or is under way. */
function failureIn(status: SaveStatus): Failure | undefined {
  if (status.kind === 'conflict') return { code: 'CONFLICT', details: {} };
  return status.kind === 'waiting' || status.kind === 'refused' ? status.failure : undefined;
}
