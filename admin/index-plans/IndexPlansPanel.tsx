import {
  Box,
  Button,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FailedState } from '../fields/FailedState.js';
import { GradeBadge } from '../fields/GradeBadge.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { IndexPlansDocument } from '../graphql/graphql.js';
import type { IndexPlanRowFragment } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';

/** Plans of the kabupaten's index, and where a new one begins; for who sees every worksheet and plans. */
export const IndexPlansPanel = () => {
  const translate = useTranslate();
  const format = useFormat();
  const may = useCan('indexPlan.read');
  const { period } = usePeriod();
  const { data, error, refetch } = useApiQuery(IndexPlansDocument, {}, { enabled: may });
  if (!may) return null;
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.list.${key}`, values);
  return (
    <Panel
      title={say('title')}
      lead={say('lead')}
      aside={
        period && (
          <Button variant="contained" component={Link} to={`/target-plans/index/${period.id}`}>
            {say('begin', { period: format.period(period.name) })}
          </Button>
        )
      }
    >
      {error && <FailedState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={2} />}
      {data?.indexPlans.length === 0 && (
        <Typography color="textSecondary">{say('empty')}</Typography>
      )}
      <List disablePadding>
        {data?.indexPlans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </List>
    </Panel>
  );
};

const PlanRow = ({ plan }: { readonly plan: IndexPlanRowFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ListItem divider disablePadding>
      <ListItemButton
        component={Link}
        to={`/target-plans/index-plans/${plan.id}`}
        sx={{ gap: 1.5 }}
      >
        <ListItemText
          primary={plan.title}
          secondary={translate('resources.index-plans.list.facts', {
            period: format.period(plan.period.name),
            author: plan.author.name,
            date: format.date(plan.createdAt),
          })}
          slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } } }}
        />
        <Box sx={{ textAlign: 'right', flexShrink: 0 }}>
          <GradeBadge grade={plan.grade} />
          <Typography variant="body2" color="textSecondary">
            {translate('resources.target-plans.list.effort', {
              effort: format.number(plan.effort),
            })}
          </Typography>
        </Box>
      </ListItemButton>
    </ListItem>
  );
};
