import { useCallback, useMemo } from 'react';
import { Alert, Box, Button } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useDraft } from '../../drafts/useDraft.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import { AccessDenied } from '../../layout/Elsewhere.js';
import { useCan } from '../../providers/useViewer.js';
import type { Outcome } from '../../../schema/target/index.js';
import { startTargetWorker, type Problem } from '../solving/SolverThread.js';
import { useSolver } from '../solving/useSolver.js';
import { EffortBasisChoice } from './EffortBasisChoice.js';
import { EffortsPanel } from './EffortsPanel.js';
import { GoalPanel } from './GoalPanel.js';
import { OutcomePanel } from './OutcomePanel.js';
import { PlanPaper } from '../PlanPaper.js';
import { problemOf, type TargetModel } from './targetModel.js';
import { useTargetModel } from './useTargetModel.js';
import { noWishes, type ChangeWishes, type Wishes } from './wishes.js';

/** Where a target is chosen, and the cheapest way to it is found and shown. */
export const TargetDesk = () => {
  const { worksheetId = '' } = useParams();
  const may = useCan('targetPlan.list');
  const { model, error, retry, reload } = useTargetModel(worksheetId);
  if (!may) return <AccessDenied />;
  if (error) return <FailedState error={error} onRetry={retry} />;
  if (!model) return <LoadingState rows={8} />;
  return <Desk key={worksheetId} model={model} onReload={reload} />;
};

interface DeskProps {
  readonly model: TargetModel;
  readonly onReload: () => void;
}

const Desk = ({ model, onReload }: DeskProps) => {
  const translate = useTranslate();
  const { period } = useFormat();
  const { base } = model;
  const [kept, setWishes] = useDraft<Partial<Wishes>>(`target-plans.${base.worksheetId}`, noWishes);
  const wishes = useMemo(() => ({ ...noWishes, ...kept }), [kept]);
  const change = useCallback<ChangeWishes>(
    (update) => setWishes((before) => update({ ...noWishes, ...before })),
    [setWishes],
  );
  const problem = useMemo(() => problemOf(model, wishes), [model, wishes]);
  const solver = useSolver<Problem, Outcome>(problem, startTargetWorker);
  const say = (key: string, values?: object) => translate(`resources.target-plans.${key}`, values);
  const holder = base.unit?.name ?? say('kabupaten');
  return (
    <Box className="target-plan" sx={{ display: 'grid', gap: 2, maxWidth: 1100, minWidth: 0 }}>
      <Title title={say('title', { holder, period: period(base.period.name) })} />
      <PlanPaper />
      <BaseNotice model={model} />
      <GoalPanel
        model={model}
        goal={wishes.goal}
        onChange={(goal) => change((before) => ({ ...before, goal }))}
      >
        <EffortBasisChoice wishes={wishes} onChange={change} />
      </GoalPanel>
      <OutcomePanel
        model={model}
        wishes={wishes}
        onChange={change}
        solver={solver}
        onReload={onReload}
      />
      <EffortsPanel model={model} wishes={wishes} onChange={change} />
      <Box className="no-print">
        <Button component={Link} to="/target-plans">
          {say('toPlans')}
        </Button>
      </Box>
    </Box>
  );
};

/** What the plan starts from: nobody is to take a claim for a result. */
const BaseNotice = ({ model: { base, unproven } }: { readonly model: TargetModel }) => {
  const translate = useTranslate();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.base.${key}`, values);
  return (
    <Alert severity="info" variant="outlined" sx={{ backgroundColor: 'background.paper' }}>
      {say(base.basis)}
      {unproven.size > 0 && ` ${say('unproven', { smart_count: unproven.size })}`}
    </Alert>
  );
};
