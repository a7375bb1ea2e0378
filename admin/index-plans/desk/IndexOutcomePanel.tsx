import { Alert, Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndexOutcome, IndexPlanFound } from '../../../schema/target/index.js';
import { Panel } from '../../fields/Panel.js';
import { NoPlan } from '../../target-plans/desk/NoPlan.js';
import { goalOf, gradeOfPoints } from '../../target-plans/desk/targetModel.js';
import { SolveProgress } from '../../target-plans/solving/SolveProgress.js';
import type { Solved, Solving } from '../../target-plans/solving/useSolver.js';
import { IndexPlanHead } from '../IndexPlanHead.js';
import type { IndexWork } from '../solving/request.js';
import { StepTable } from '../StepTable.js';
import type { ShownStep } from '../useStepWords.js';
import type { IndexModel } from './indexModel.js';
import { SaveIndexPlan } from './SaveIndexPlan.js';
import { shownSteps } from './shownSteps.js';
import {
  keyOf,
  saidOf,
  withIndexStand,
  type ChangeIndexWishes,
  type IndexWishes,
} from './wishes.js';

interface IndexOutcomePanelProps {
  readonly model: IndexModel;
  readonly wishes: IndexWishes;
  readonly onChange: ChangeIndexWishes;
  readonly solver: {
    readonly solving: Solving;
    readonly solved: Solved<IndexWork, IndexOutcome> | null;
    readonly stop: () => void;
    readonly retry: () => void;
  };
  readonly onReload: () => void;
}

/** The plan of the index, or why there is none. */
export const IndexOutcomePanel = (props: IndexOutcomePanelProps) => {
  const { model, wishes, onChange, solver } = props;
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.index-plans.plan.${key}`);
  const { solving, solved } = solver;
  const isSolving = solving.kind === 'SOLVING';
  if (goalOf(model, wishes) === null) return null;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Without model={model} wishes={wishes} onChange={onChange} />
      <Box aria-live="polite">
        <SolveProgress {...solver} />
      </Box>
      {solved && (isSolving || solving.kind === 'DONE') && (
        <Box aria-busy={isSolving} sx={{ opacity: isSolving ? 0.45 : 1 }}>
          <Result {...props} {...solved} isSolving={isSolving} />
        </Box>
      )}
    </Panel>
  );
};

type ResultProps = IndexOutcomePanelProps &
  Solved<IndexWork, IndexOutcome> & { readonly isSolving: boolean };

const Result = (props: ResultProps) => {
  const { outcome } = props;
  const translate = useTranslate();
  switch (outcome.kind) {
    case 'PLAN':
      return <Plan {...props} found={outcome} />;
    case 'ABSENT':
      return <Alert severity="info">{translate('resources.index-plans.absent')}</Alert>;
    case 'REACHED':
    case 'UNREACHABLE':
    case 'NOT_FOUND':
      return <NoPlan reason={outcome} texts="resources.index-plans.plan" />;
  }
};

const Plan = ({
  model,
  onChange,
  onReload,
  found,
  problem,
  isSolving,
}: ResultProps & { readonly found: IndexPlanFound }) => {
  const gradeBefore = model.grading?.band.grade ?? '';
  const drop = ({ indicatorCode, isBundle, moves }: ShownStep) => {
    const whose = isBundle ? 'units' : (moves[0]?.unit?.id ?? 'own');
    onChange((before) => withIndexStand(before, whose, indicatorCode, 'EXCLUDED'));
  };
  return (
    <>
      <IndexPlanHead
        count={found.steps.length}
        effort={found.effort}
        indexBefore={model.points}
        gradeBefore={gradeBefore}
        index={found.points}
        grade={gradeOfPoints(model, found.points)}
        isProven={found.isProven}
        leastEffort={found.leastEffort}
        aside={
          <SaveIndexPlan
            model={model}
            found={found}
            work={problem}
            isBusy={isSolving}
            onReload={onReload}
          />
        }
      />
      <StepTable steps={shownSteps(model, found)} gradeBefore={gradeBefore} onDrop={drop} />
    </>
  );
};

/** What was taken out of the plan, each to be put back at a touch. */
const Without = ({
  model,
  wishes,
  onChange,
}: Pick<IndexOutcomePanelProps, 'model' | 'wishes' | 'onChange'>) => {
  const translate = useTranslate();
  if (wishes.excluded.length === 0) return null;
  const say = (key: string) => translate(`resources.index-plans.effort.whose.${key}`);
  const nameOf = (whose: string) => {
    if (whose === 'own' || whose === 'units') return say(whose);
    return model.units.get(model.codes.get(whose) ?? '')?.name ?? '';
  };
  const excluded = saidOf(
    wishes.excluded.map((key) => [key, null] as const),
    () => true,
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1.5 }}>
      <Typography variant="body2">{translate('resources.index-plans.plan.without')}</Typography>
      {excluded.map(([whose, code]) => (
        <Chip
          key={keyOf(whose, code)}
          size="small"
          label={`${code} · ${nameOf(whose)}`}
          onDelete={() => onChange((before) => withIndexStand(before, whose, code, 'OPEN'))}
        />
      ))}
    </Box>
  );
};
