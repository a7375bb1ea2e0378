import {
  Box,
  Button,
  Card,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { GradeBadge } from '../fields/GradeBadge.js';
import { LoadingState } from '../fields/LoadingState.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { TargetPlansDocument, TargetSheetsDocument } from '../graphql/graphql.js';
import type { TargetPlanRowFragment } from '../graphql/graphql.js';
import { IndexPlansPanel } from '../index-plans/IndexPlansPanel.js';
import { AccessDenied } from '../layout/Elsewhere.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiQuery } from '../providers/api.js';
import { useCan } from '../providers/useViewer.js';

/** The saved plans, and where a new one begins. */
export const TargetPlans = () => {
  const translate = useTranslate();
  const may = useCan('targetPlan.list');
  const { data, error, refetch } = useApiQuery(TargetPlansDocument, {}, { enabled: may });
  const say = (key: string) => translate(`resources.target-plans.${key}`);
  if (!may) return <AccessDenied />;
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 960, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title="resources.target-plans.name" />
      <IndexPlansPanel />
      <NewPlan />
      <Panel title={say('list.title')} lead={say('list.lead')}>
        {error && <FailedState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <LoadingState rows={4} />}
        {data?.targetPlans.length === 0 && (
          <EmptyState title={say('list.empty')} lead={say('list.emptyLead')} />
        )}
        <List disablePadding>
          {data?.targetPlans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </List>
      </Panel>
    </Box>
  );
};

/** One worksheet of the period: for most people their own is the only one. */
const NewPlan = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { period } = usePeriod();
  const format = useFormat();
  const { data, error, refetch } = useApiQuery(
    TargetSheetsDocument,
    { periodId: period?.id ?? '' },
    { enabled: period !== undefined },
  );
  const say = (key: string, values?: object) => translate(`resources.target-plans.${key}`, values);
  if (!period) return null;
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  const sheets = data?.worksheets.nodes ?? [];
  const nameOf = ({ unit }: (typeof sheets)[number]) => unit?.name ?? say('kabupaten');
  const [first] = sheets;
  return (
    <Card sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">
        {say('begin.title', { period: format.period(period.name) })}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {say(data && sheets.length === 0 ? 'begin.none' : 'begin.lead')}
      </Typography>
      {sheets.length === 1 && (
        <Button variant="contained" component={Link} to={`/target-plans/new/${first!.id}`}>
          {say('begin.of', { holder: nameOf(first!) })}
        </Button>
      )}
      {sheets.length > 1 && (
        <TextField
          select
          fullWidth
          margin="none"
          label={say('begin.choose')}
          value=""
          onChange={({ target }) => void navigate(`/target-plans/new/${target.value}`)}
          sx={{ maxWidth: 480 }}
        >
          {sheets.map((sheet) => (
            <MenuItem key={sheet.id} value={sheet.id}>
              {nameOf(sheet)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Card>
  );
};

const PlanRow = ({ plan }: { readonly plan: TargetPlanRowFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, values?: object) => translate(`resources.target-plans.${key}`, values);
  return (
    <ListItem divider disablePadding>
      <ListItemButton component={Link} to={`/target-plans/${plan.id}`} sx={{ gap: 1.5 }}>
        <ListItemText
          primary={plan.title}
          secondary={say('list.facts', {
            holder: plan.unit?.name ?? say('kabupaten'),
            period: format.period(plan.period.name),
            author: plan.author.name,
            date: format.date(plan.createdAt),
          })}
          slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } } }}
        />
        <Box sx={{ textAlign: 'right', flexShrink: 0 }}>
          <GradeBadge grade={plan.grade} />
          <Typography variant="body2" color="textSecondary">
            {say('list.effort', { effort: format.number(plan.effort) })}
          </Typography>
        </Box>
      </ListItemButton>
    </ListItem>
  );
};
