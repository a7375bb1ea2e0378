import { useState } from 'react';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FailedState } from '../../fields/FailedState.js';
import { addressOf, kabupaten } from '../../follow-ups/question.js';
import { PlannedMovesDocument } from '../../graphql/graphql.js';
import type { TargetPlanRecordFragment } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { ActionsDialog } from './ActionsDialog.js';
import { plannedByCode } from './plannedMoves.js';

/** From what would reach a target to what is done about it: for who writes down what the unit is to do. */
export const PlanActions = ({ plan }: { readonly plan: TargetPlanRecordFragment }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState(0);
  const may = plan.abilities.includes('followUp.create');
  const { data, error, refetch, isFetching } = useApiQuery(
    PlannedMovesDocument,
    {
      filter: {
        ...(plan.unit ? { unitId: plan.unit.id } : { ofKabupaten: true }),
        state: ['OPEN', 'DONE', 'CONFIRMED'],
      },
    },
    { enabled: may },
  );
  if (!may || plan.moves.length === 0) return null;
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.actions.${key}`, values);
  const planned = plannedByCode(data?.followUpActions.nodes ?? [], plan.period.id);
  const codes = plan.moves.map(({ indicatorCode }) => indicatorCode);
  const count = codes.filter((code) => planned.has(code)).length;
  const list = new URLSearchParams(
    addressOf({
      show: 'all',
      unit: plan.unit?.id ?? kabupaten,
      period: '',
      source: '',
      state: '',
      search: '',
    }),
  );
  const toList = (
    <MuiLink component={Link} to={`/follow-ups?${list.toString()}`} sx={{ fontWeight: 600 }}>
      {say('list')}
    </MuiLink>
  );
  return (
    <Box className="no-print" sx={{ mt: 2, display: 'grid', gap: 1.5 }}>
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {made > 0 && (
        <Alert severity="success" onClose={() => setMade(0)}>
          {say('made', { smart_count: made })} {toList}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={!data}
          onClick={() => {
            // Somebody else of the unit may have planned them since.
            void refetch();
            setOpen(true);
          }}
        >
          {say('make')}
        </Button>
        {count > 0 && (
          <Typography variant="body2" color="textSecondary">
            {say(count === codes.length ? 'all' : 'some', { count, of: codes.length })}{' '}
            {made === 0 && toList}
          </Typography>
        )}
      </Box>
      {open && data && (
        <ActionsDialog
          plan={plan}
          planned={planned}
          isReading={isFetching}
          onMade={(number) => {
            setMade(number);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Box>
  );
};
