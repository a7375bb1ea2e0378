import { useState } from 'react';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FailedState } from '../../fields/FailedState.js';
import { IndexPlanActionsDocument, IndexPlanOwnersDocument } from '../../graphql/graphql.js';
import type { IndexPlanRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { holderKey, holdersOf, plannedCodes } from './holders.js';
import { IndexActionsDialog } from './IndexActionsDialog.js';

/** From what would reach the target to what each unit does about it. */
export const IndexPlanActions = ({ plan }: { readonly plan: IndexPlanRecordFragment }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState(0);
  const may = plan.abilities.includes('indexPlan.act');
  const owners = useApiQuery(IndexPlanOwnersDocument, {}, { enabled: may });
  const actions = useApiQuery(
    IndexPlanActionsDocument,
    { periodId: plan.period.id },
    { enabled: may },
  );
  if (!may || plan.steps.length === 0) return null;
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.actions.${key}`, values);
  const holders = holdersOf(plan);
  const planned = plannedCodes(actions.data?.followUpActions.nodes ?? []);
  const done = holders.filter(({ unit, moves }) =>
    moves.every(({ code }) => planned.get(holderKey(unit))?.has(code)),
  ).length;
  const failed = [owners, actions].find(({ error, data }) => error !== null && !data);
  const toList = (
    <MuiLink component={Link} to="/follow-ups" sx={{ fontWeight: 600 }}>
      {translate('resources.target-plans.actions.list')}
    </MuiLink>
  );
  return (
    <Box className="no-print" sx={{ mt: 2, display: 'grid', gap: 1.5 }}>
      {failed?.error && <FailedState error={failed.error} onRetry={() => void failed.refetch()} />}
      {made > 0 && (
        <Alert severity="success" onClose={() => setMade(0)}>
          {translate('resources.target-plans.actions.made', { smart_count: made })} {toList}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={!owners.data || !actions.data}
          onClick={() => {
            // Somebody else may have planned them since.
            void actions.refetch();
            setOpen(true);
          }}
        >
          {translate('resources.target-plans.actions.make')}
        </Button>
        {done > 0 && (
          <Typography variant="body2" color="textSecondary">
            {say('some', { count: done, of: holders.length })} {made === 0 && toList}
          </Typography>
        )}
      </Box>
      {open && owners.data && actions.data && (
        <IndexActionsDialog
          plan={plan}
          holders={holders}
          planned={planned}
          owners={owners.data.followUpOwnersByUnit}
          isReading={actions.isFetching}
          onMade={(count) => {
            setMade(count);
            setOpen(false);
            void actions.refetch();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Box>
  );
};
