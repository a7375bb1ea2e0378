import { useState } from 'react';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { DashboardIdleUnitsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** As many as are read at a glance. */
const first = 8;

/** Units in which nobody changed anything for thirty days: whom to call. */
export const IdlePanel = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const { date, daysFrom } = useFormat();
  const [all, setAll] = useState(false);
  const { data, error, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    DashboardIdleUnitsDocument,
    { periodId },
  );
  const say = (key: string, values?: object) => translate(`dashboard.idle.${key}`, values);
  const units = data?.dashboard.idleUnits ?? [];
  return (
    <Panel
      title={say('title')}
      lead={units.length > 0 ? say('lead', { smart_count: units.length }) : undefined}
    >
      <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
      {!data && error ? (
        <FailedState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton variant="rounded" height={120} />
      ) : units.length === 0 ? (
        <Typography color="textSecondary">{say('none')}</Typography>
      ) : (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {units
              .slice(0, all ? units.length : first)
              .map(({ unitId, unitName, lastChangeAt }) => (
                <Box
                  component="li"
                  key={unitId}
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    justifyContent: 'space-between',
                    columnGap: 2,
                    py: 0.75,
                    borderTop: 1,
                    borderColor: 'divider',
                    '&:first-of-type': { borderTop: 0 },
                  }}
                >
                  <Typography sx={{ fontWeight: 600 }}>{unitName}</Typography>
                  <Typography color="textSecondary">
                    {lastChangeAt
                      ? say('since', { date: date(lastChangeAt), days: daysFrom(lastChangeAt) })
                      : say('never')}
                  </Typography>
                </Box>
              ))}
          </Box>
          {units.length > first && (
            <Button onClick={() => setAll(!all)}>
              {all ? say('fewer') : say('all', { smart_count: units.length })}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
};
