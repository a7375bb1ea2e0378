import { useCallback, useMemo } from 'react';
import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { IndexOutcome } from '../../../schema/target/index.js';
import { useIndexWords } from '../../dashboard/useIndexWords.js';
import { useDraft } from '../../drafts/useDraft.js';
import { EmptyState } from '../../fields/EmptyState.js';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { useFormat } from '../../fields/useFormat.js';
import { AccessDenied } from '../../layout/Elsewhere.js';
import { useCan } from '../../providers/useViewer.js';
import { GoalPanel } from '../../target-plans/desk/GoalPanel.js';
import { PlanPaper } from '../../target-plans/PlanPaper.js';
import { useSolver } from '../../target-plans/solving/useSolver.js';
import type { IndexWork } from '../solving/request.js';
import { startIndexWorker } from '../solving/startIndexWorker.js';
import { IndexEffortsPanel } from './IndexEffortsPanel.js';
import { indexWork, type IndexModel } from './indexModel.js';
import { IndexOutcomePanel } from './IndexOutcomePanel.js';
import { useIndexModel } from './useIndexModel.js';
import { noIndexWishes, type ChangeIndexWishes, type IndexWishes } from './wishes.js';

/** Where a grade of the kabupaten's index is chosen, and the cheapest way to it is found and shown. */
export const IndexDesk = () => {
  const translate = useTranslate();
  const { periodId = '' } = useParams();
  const may = useCan('indexPlan.read');
  const { model, error, retry, reload } = useIndexModel(periodId, may);
  if (!may) return <AccessDenied />;
  if (error) return <FailedState error={error} onRetry={retry} />;
  if (model === undefined) return <LoadingState rows={8} />;
  if (model === null) {
    return (
      <EmptyState
        title={translate('resources.index-plans.empty.title')}
        lead={translate('resources.index-plans.empty.lead')}
      />
    );
  }
  return <Desk key={periodId} model={model} onReload={reload} />;
};

interface DeskProps {
  readonly model: IndexModel;
  readonly onReload: () => void;
}

const Desk = ({ model, onReload }: DeskProps) => {
  const translate = useTranslate();
  const { period } = useFormat();
  const { base, index } = model;
  const [kept, setWishes] = useDraft<Partial<IndexWishes>>(
    `index-plans.${base.period.id}`,
    noIndexWishes,
  );
  const wishes = useMemo(() => ({ ...noIndexWishes, ...kept }), [kept]);
  const change = useCallback<ChangeIndexWishes>(
    (update) => setWishes((before) => update({ ...noIndexWishes, ...before })),
    [setWishes],
  );
  const work = useMemo(() => indexWork(model, wishes), [model, wishes]);
  const solver = useSolver<IndexWork, IndexOutcome>(work, startIndexWorker);
  const say = (key: string, values?: object) => translate(`resources.index-plans.${key}`, values);
  return (
    <Box className="target-plan" sx={{ display: 'grid', gap: 2, maxWidth: 1100, minWidth: 0 }}>
      <Title title={say('title', { period: period(base.period.name) })} />
      <PlanPaper />
      {index.absence !== null ? (
        <Absent model={model} />
      ) : (
        <>
          <Alert severity="info" variant="outlined" sx={{ backgroundColor: 'background.paper' }}>
            {say(`base.${base.basis}`)}
          </Alert>
          <GoalPanel
            model={model}
            goal={wishes.goal}
            onChange={(goal) => change((before) => ({ ...before, goal }))}
          />
          <IndexOutcomePanel
            model={model}
            wishes={wishes}
            onChange={change}
            solver={solver}
            onReload={onReload}
          />
          <IndexEffortsPanel model={model} wishes={wishes} onChange={change} />
        </>
      )}
      <Box className="no-print">
        <Button component={Link} to="/target-plans">
          {say('toPlans')}
        </Button>
      </Box>
    </Box>
  );
};

/** Why there is no index to plan from, in the words of the dashboard. */
const Absent = ({ model: { base, index, units } }: { readonly model: IndexModel }) => {
  const translate = useTranslate();
  const { absence } = useIndexWords();
  const missing = index.missing.map((code) => ({ code, name: units.get(code)?.name ?? code }));
  return (
    <Alert severity="info" variant="outlined" sx={{ maxWidth: 720 }}>
      <AlertTitle>{translate('resources.index-plans.absent')}</AlertTitle>
      {absence({ absence: index.absence, missing }, base.basis === 'SEALED')}
    </Alert>
  );
};
