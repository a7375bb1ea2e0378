import { Alert, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FormulaDefinition } from '../../schema/formula/index.js';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { PublishFormulaDocument } from '../graphql/graphql.js';
import type { FormulaRecordFragment } from '../graphql/graphql.js';
import { StepDialog } from './versions/StepDialog.js';
import { useCases } from './versions/useCases.js';
import { useStep } from './versions/useStep.js';

interface PublishDialogProps {
  readonly formula: FormulaRecordFragment;
  readonly definition: FormulaDefinition;
}

/**
 * Makes an approved formula that of new periods, after saying what that does and asking why; where it
 * breaks a worked case, also why all the same.
 */
export const PublishDialog = ({ formula, definition }: PublishDialogProps) => {
  const translate = useTranslate();
  const { id, version } = formula;
  const [exception, setException] = useDraft(`formulas.exception.${id}`, '');
  const { cases, results } = useCases(formula, definition);
  const broken = cases.filter((_, n) => results?.[n]?.holds === false);
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.versions.cases.${key}`, values);
  const { mutate, isPending, error, reset } = useStep(
    PublishFormulaDocument,
    ({ publishFormula }) => publishFormula,
    'publish',
    () => setException(''),
  );
  const exceptionReason = exception.trim();
  return (
    <StepDialog
      texts="publish"
      formulaId={id}
      points={['newPeriods', 'oldPeriods', 'retired', 'final']}
      text={{ field: 'reason', maxLength: limits.reasonLength }}
      step={{
        isPending,
        failure: error?.failure,
        reset,
        take: (reason) =>
          mutate({
            input: { id, version, reason, ...(exceptionReason !== '' && { exceptionReason }) },
          }),
      }}
    >
      {broken.length > 0 && (
        <>
          <Alert severity="warning" sx={{ my: 1.5 }}>
            {say('exception', {
              count: broken.length,
              titles: broken.map(({ title }) => title).join(', '),
            })}
          </Alert>
          <TextField
            multiline
            minRows={2}
            label={say('exceptionReason')}
            helperText={say('exceptionHelp')}
            value={exception}
            onChange={({ target }) => setException(target.value)}
            slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
            sx={{ mb: 1.5 }}
          />
        </>
      )}
    </StepDialog>
  );
};
