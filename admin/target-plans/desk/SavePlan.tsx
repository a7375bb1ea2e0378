import { useId, useState } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { limits } from '../../../schema/limits.js';
import type { PlanFound } from '../../../schema/target/index.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { useFormat } from '../../fields/useFormat.js';
import { SaveTargetPlanDocument } from '../../graphql/graphql.js';
import { useApiMutation } from '../../providers/api.js';
import type { Problem } from '../solving/SolverThread.js';
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
export const SavePlan = (props: SavePlanProps) => {
  const translate = useTranslate();
  const [naming, setNaming] = useState(false);
  const say = (key: string) => translate(`resources.target-plans.save.${key}`);
  const mayKeep = props.model.base.abilities.includes('targetPlan.save');
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {mayKeep && (
        <Button variant="contained" disabled={props.isBusy} onClick={() => setNaming(true)}>
          {say('open')}
        </Button>
      )}
      <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
        {say('print')}
      </Button>
      {naming && <NameDialog {...props} onClose={() => setNaming(false)} />}
    </Box>
  );
};

const NameDialog = ({
  model,
  found,
  problem,
  isBusy,
  onReload,
  onClose,
}: SavePlanProps & { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { points } = useFormat();
  const titleId = useId();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.save.${key}`, values);
  const { goal } = problem;
  const [title, setTitle] = useState(
    goal.kind === 'GRADE'
      ? say('toGrade', { grade: goal.grade })
      : say('toPoints', { points: points(goal.points) }),
  );
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
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={save.isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ input: planInput(model, found, problem, title) });
        }}
      >
        <DialogTitle id={titleId} component="h2">
          {say('title')}
        </DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            required
            label={say('name')}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
            helperText={say('help')}
            slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
          />
          <FailureAlert
            failure={save.error?.failure}
            text={save.error?.failure.code === 'CONFLICT' ? say('changed') : undefined}
            sx={{ mt: 2 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={save.isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={save.isPending || isBusy || title.trim() === ''}
          >
            {say('confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
