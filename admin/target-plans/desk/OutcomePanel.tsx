import { Alert, Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../fields/Panel.js';
import type { PlanFound } from '../../../schema/target/index.js';
import { MoveList } from '../MoveList.js';
import { PlanHead } from '../PlanHead.js';
import { SolveProgress } from '../solving/SolveProgress.js';
import type { Solved, Solving } from '../solving/useSolver.js';
import { NoPlan } from './NoPlan.js';
import { PlanChart } from './PlanChart.js';
import { SavePlan } from './SavePlan.js';
import { goalOf, gradeOfPoints, type TargetModel } from './targetModel.js';
import { withStand, type ChangeWishes, type Wishes } from './wishes.js';

interface OutcomePanelProps {
  readonly model: TargetModel;
  readonly wishes: Wishes;
  readonly onChange: ChangeWishes;
  readonly solver: {
    readonly solving: Solving;
    readonly solved: Solved | null;
    readonly stop: () => void;
    readonly retry: () => void;
  };
  readonly onReload: () => void;
}

/** The plan, or why there is none. */
export const OutcomePanel = (props: OutcomePanelProps) => {
  const { model, wishes, onChange, solver } = props;
  const translate = useTranslate();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.plan.${key}`, values);
  const isSolving = solver.solving.kind === 'SOLVING';
  if (goalOf(model, wishes) === null) return null;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Without model={model} wishes={wishes} onChange={onChange} />
      <Box aria-live="polite">
        <SolveProgress {...solver} />
      </Box>
      {solver.solved && (isSolving || solver.solving.kind === 'DONE') && (
        <Box aria-busy={isSolving} sx={{ opacity: isSolving ? 0.45 : 1 }}>
          <Result {...props} {...solver.solved} isSolving={isSolving} />
        </Box>
      )}
    </Panel>
  );
};

/** What was taken out of the plan, each to be put back at a touch. */
const Without = ({
  model,
  wishes,
  onChange,
}: Pick<OutcomePanelProps, 'model' | 'wishes' | 'onChange'>) => {
  const translate = useTranslate();
  if (wishes.excluded.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1.5 }}>
      <Typography variant="body2">{translate('resources.target-plans.plan.without')}</Typography>
      {wishes.excluded.map((code) => (
        <Chip
          key={code}
          size="small"
          label={code}
          title={model.indicators.get(code)?.text}
          onDelete={() => onChange((before) => withStand(before, code, 'OPEN'))}
        />
      ))}
    </Box>
  );
};

type ResultProps = OutcomePanelProps & Solved & { readonly isSolving: boolean };

const Result = (props: ResultProps) => {
  const { outcome } = props;
  const translate = useTranslate();
  switch (outcome.kind) {
    case 'PLAN':
      return <Plan {...props} found={outcome} />;
    case 'OPEN':
      return <Alert severity="info">{translate('resources.target-plans.plan.open')}</Alert>;
    case 'REACHED':
    case 'UNREACHABLE':
    case 'NOT_FOUND':
      return <NoPlan reason={outcome} texts="resources.target-plans.plan" />;
  }
};

const Plan = ({
  model,
  onChange,
  onReload,
  found,
  problem,
  isSolving,
}: ResultProps & { readonly found: PlanFound }) => {
  const moves = found.moves.map((move) => ({
    indicatorCode: move.code,
    text: model.indicators.get(move.code)?.text ?? '',
    fromKey: move.fromKey,
    toKey: move.toKey,
    effort: move.effort,
    points: move.alone,
    total: move.total ?? 0,
    grade: move.total === null ? '' : gradeOfPoints(model, move.total),
  }));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <PlanHead
        count={moves.length}
        effort={found.effort}
        points={found.points}
        grade={gradeOfPoints(model, found.points)}
        isProven={found.isProven}
        leastEffort={found.leastEffort}
        aside={
          <SavePlan
            model={model}
            found={found}
            problem={problem}
            isBusy={isSolving}
            onReload={onReload}
          />
        }
      />
      <MoveList
        moves={moves}
        gradeBefore={model.grading?.band.grade ?? ''}
        isUnproven={(code) => model.unproven.has(code)}
        onDrop={(code) => onChange((before) => withStand(before, code, 'EXCLUDED'))}
      />
      {moves.length > 1 && <PlanChart model={model} moves={moves} />}
    </Box>
  );
};
