import { Box, Button, Typography } from '@mui/material';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FailedState } from '../../fields/FailedState.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { IndexPlanDocument, RemoveIndexPlanDocument } from '../../graphql/graphql.js';
import type { IndexPlanRecordFragment } from '../../graphql/graphql.js';
import { AccessDenied } from '../../layout/Elsewhere.js';
import { useApiQuery } from '../../providers/api.js';
import { useCan } from '../../providers/useViewer.js';
import { PlanPaper } from '../../target-plans/PlanPaper.js';
import { IndexPlanHead } from '../IndexPlanHead.js';
import { StepTable } from '../StepTable.js';
import { IndexPlanActions } from './IndexPlanActions.js';
import { IndexReckonedWith } from './IndexReckonedWith.js';
import { RemoveButton } from '../../target-plans/saved/RemoveButton.js';

/** A plan of the index as it was kept. */
export const IndexPlanShow = () => {
  const { id = '' } = useParams();
  const may = useCan('indexPlan.read');
  const { data, error, refetch } = useApiQuery(IndexPlanDocument, { id }, { enabled: may });
  if (!may) return <AccessDenied />;
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={8} />;
  return <Shown key={id} plan={data.indexPlan} />;
};

const Shown = ({ plan }: { readonly plan: IndexPlanRecordFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, values?: object) => translate(`resources.index-plans.${key}`, values);
  const facts = say('saved.facts', {
    period: format.period(plan.period.name),
    author: plan.author.name,
    at: format.dateTime(plan.createdAt),
  });
  const steps = plan.steps.map((step, at) => ({ ...step, key: String(at) }));
  return (
    <Box
      className="target-plan"
      sx={{ display: 'grid', gap: 2, maxWidth: 1100, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Title title={plan.title} />
      <PlanPaper />
      <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {translate('resources.target-plans.save.print')}
        </Button>
        <Button component={Link} to={`/target-plans/index/${plan.period.id}`}>
          {translate('resources.target-plans.saved.anew')}
        </Button>
        {plan.abilities.includes('indexPlan.remove') && (
          <RemoveButton plan={plan} document={RemoveIndexPlanDocument} listedBy="IndexPlans" />
        )}
      </Box>
      <Panel title={say('plan.title')} lead={facts}>
        <IndexPlanHead {...plan} count={steps.length} />
        <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
          {say(`base.${plan.basis}`)}
        </Typography>
        <StepTable steps={steps} gradeBefore={plan.gradeBefore} />
        <IndexReckonedWith plan={plan} />
        <IndexPlanActions plan={plan} />
      </Panel>
    </Box>
  );
};
