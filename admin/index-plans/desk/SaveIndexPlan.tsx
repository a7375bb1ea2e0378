import { useState } from 'react';
import { Box, Button } from '@mui/material';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import type { IndexPlanFound } from '../../../schema/target/index.js';
import { useFormat } from '../../fields/useFormat.js';
import { SaveIndexPlanDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import { NameDialog } from '../../target-plans/desk/NameDialog.js';
import type { IndexWork } from '../solving/request.js';
import type { IndexModel } from './indexModel.js';
import { indexPlanInput } from './indexPlanInput.js';

interface SaveIndexPlanProps {
  readonly model: IndexModel;
  readonly found: IndexPlanFound;
  readonly work: IndexWork;
  /** While another plan is looked for, what is shown is no longer what is asked for. */
  readonly isBusy: boolean;
  readonly onReload: () => void;
}

/** Keeps the plan under a name, and prints it. */
export const SaveIndexPlan = ({ model, found, work, isBusy, onReload }: SaveIndexPlanProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { points } = useFormat();
  const [naming, setNaming] = useState(false);
  const { goal } = work;
  const save = useApiMutation(SaveIndexPlanDocument, {
    onSuccess: ({ saveIndexPlan }) => {
      queries.setQueryData(['IndexPlan', { id: saveIndexPlan.id }], { indexPlan: saveIndexPlan });
      void queries.invalidateQueries({ queryKey: ['IndexPlans'] });
      notify('resources.target-plans.save.done', { type: 'success' });
      void navigate(`/target-plans/index-plans/${saveIndexPlan.id}`);
    },
    // Answers have changed since: what is shown is planned anew from what is there now.
    onError: ({ failure }) => failure.code === 'CONFLICT' && onReload(),
  });
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button variant="contained" disabled={isBusy} onClick={() => setNaming(true)}>
        {translate('resources.target-plans.save.open')}
      </Button>
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
        {translate('resources.target-plans.save.print')}
      </Button>
      {naming && (
        <NameDialog
          proposed={translate(
            `resources.index-plans.save.${goal.kind === 'GRADE' ? 'toGrade' : 'toPoints'}`,
            goal.kind === 'GRADE' ? { grade: goal.grade } : { points: points(goal.points) },
          )}
          save={save}
          isBusy={isBusy}
          onName={(title) => save.mutate({ input: indexPlanInput(model, found, work, title) })}
          onClose={() => setNaming(false)}
        />
      )}
    </Box>
  );
};
