import { Box, Button, Typography } from '@mui/material';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import {
  RemoveTargetPlanDocument,
  TargetPlanDocument,
  TargetPlanProgressDocument,
} from '../../graphql/graphql.js';
import type { TargetPlanRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { MoveList } from '../MoveList.js';
import { PlanHead } from '../PlanHead.js';
import { PlanPaper } from '../PlanPaper.js';
import { PlanActions } from './PlanActions.js';
import { ProgressPanel } from './ProgressPanel.js';
import { ReckonedWith } from './ReckonedWith.js';
import { RemoveButton } from './RemoveButton.js';

/** A plan as it was kept, and what has become of it. */
export const TargetPlanShow = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApiQuery(TargetPlanDocument, { id });
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={8} />;
  return <Shown key={id} plan={data.targetPlan} />;
};

const Shown = ({ plan }: { readonly plan: TargetPlanRecordFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const progress = useApiQuery(TargetPlanProgressDocument, { id: plan.id });
  const say = (key: string, values?: object) => translate(`resources.target-plans.${key}`, values);
  const holder = plan.unit?.name ?? say('kabupaten');
  const reached = progress.data?.targetPlanProgress.reached ?? [];
  const facts = say('saved.facts', {
    holder,
    period: format.period(plan.period.name),
    author: plan.author.name,
    at: format.dateTime(plan.createdAt),
  });
  return (
    <Box
      className="target-plan"
      sx={{ display: 'grid', gap: 2, maxWidth: 1100, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Title title={plan.title} />
      <PlanPaper />
      <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {say('save.print')}
        </Button>
        <Button component={Link} to={`/target-plans/new/${plan.worksheetId}`}>
          {say('saved.anew')}
        </Button>
        {plan.abilities.includes('targetPlan.remove') && (
          <RemoveButton plan={plan} document={RemoveTargetPlanDocument} listedBy="TargetPlans" />
        )}
      </Box>
      <Panel title={say('plan.title')} lead={facts}>
        <PlanHead {...plan} count={plan.moves.length} />
        <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
          {say('saved.from', { points: format.points(plan.pointsBefore) })}{' '}
          {say(`base.${plan.basis}`)}
        </Typography>
        <MoveList
          moves={plan.moves}
          gradeBefore={plan.gradeBefore}
          isReached={(code) => reached.includes(code)}
        />
        <ReckonedWith plan={plan} />
        <PlanActions plan={plan} />
      </Panel>
      <ProgressPanel
        progress={progress.data?.targetPlanProgress}
        error={progress.error}
        onRetry={() => void progress.refetch()}
        moves={plan.moves.length}
      />
    </Box>
  );
};
