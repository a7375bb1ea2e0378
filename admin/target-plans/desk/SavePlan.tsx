import { useState } from 'react';
import { Box, Button } from '@mui/material';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import type { PlanFound } from '../../../schema/target/index.js';
import { useFormat } from '../../fields/useFormat.js';
import { SaveTargetPlanDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import type { Problem } from '../solving/SolverThread.js';
import { NameDialog } from './NameDialog.js';
import { planInput } from './planInput.js';
import type { TargetModel } from './targetModel.js';

interface SavePlanProps {
  readonly model: TargetModel;
  readonly found: PlanFound;
  readonly problem: Problem;
  /** While another plan is looked for, what is shown is no longer what is asked for. */
  readonly isBusy: boolean;
  readonly onReload: () => void;
}

/** Keeps the plan under a name, and prints it. */
export const SavePlan = ({ model, found, problem, isBusy, onReload }: SavePlanProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { points } = useFormat();
  const [naming, setNaming] = useState(false);
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.save.${key}`, values);
  const mayKeep = model.base.abilities.includes('targetPlan.save');
  const { goal } = problem;
  const save = useApiMutation(SaveTargetPlanDocument, {
    onSuccess: ({ saveTargetPlan }) => {
      queries.setQueryData(['TargetPlan', { id: saveTargetPlan.id }], {
        targetPlan: saveTargetPlan,
      });
      void queries.invalidateQueries({ queryKey: ['TargetPlans'] });
      notify('resources.target-plans.save.done', { type: 'success' });
      void navigate(`/target-plans/${saveTargetPlan.id}`);
    },
    // Answers have changed since: what is shown is planned anew from what is there now.
    onError: ({ failure }) => failure.code === 'CONFLICT' && onReload(),
  });
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {mayKeep && (
        <Button variant="contained" disabled={isBusy} onClick={() => setNaming(true)}>
          {say('open')}
        </Button>
      )}
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
        {say('print')}
      </Button>
      {naming && (
        <NameDialog
          proposed={
            goal.kind === 'GRADE'
              ? say('toGrade', { grade: goal.grade })
              : say('toPoints', { points: points(goal.points) })
          }
          save={save}
          isBusy={isBusy}
          onName={(title) => save.mutate({ input: planInput(model, found, problem, title) })}
          onClose={() => setNaming(false)}
        />
      )}
    </Box>
  );
};
