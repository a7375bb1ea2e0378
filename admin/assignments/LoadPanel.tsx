import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { NotUpdated } from '../fields/NotUpdated.js';
import { Panel } from '../fields/Panel.js';
import { usePhone } from '../fields/Rows.js';
import { EvaluatorLoadsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { columns, columnsOf } from './loadColumns.js';
import { LoadCell } from './LoadCell.js';

/** What each evaluator has to do and has done, most first: whom to give the next unit, and whom to help. */
export const LoadPanel = ({ periodId }: { readonly periodId: string }) => {
  const translate = useTranslate();
  const phone = usePhone();
  const { data, isPending, error, refetch, isRefetchError, dataUpdatedAt } = useApiQuery(
    EvaluatorLoadsDocument,
    { periodId },
  );
  const say = (key: string) => translate(`resources.assignments.load.${key}`);
  const loads = data?.evaluatorLoads ?? [];
  const rows = columnsOf(loads);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <NotUpdated failed={isRefetchError} readAt={dataUpdatedAt} />
      {isPending && <LoadingState rows={4} />}
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {data && loads.length === 0 && <Typography color="textSecondary">{say('empty')}</Typography>}
      {loads.length > 0 &&
        (phone ? (
          <Box component="ul" sx={{ display: 'grid', gap: 2, m: 0, p: 0, listStyle: 'none' }}>
            {rows.map(({ id, name, cells }) => (
              <li key={id}>
                <Typography variant="body2" sx={{ fontWeight: 700, mb: 0.5 }}>
                  {name}
                </Typography>
                <Box
                  component="dl"
                  sx={{
                    display: 'grid',
                    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
                    columnGap: 1.5,
                    rowGap: 0.75,
                    m: 0,
                  }}
                >
                  {columns.map((column) => (
                    <div key={column}>
                      <Typography component="dt" variant="caption" color="textSecondary">
                        {say(column)}
                      </Typography>
                      <Box component="dd" sx={{ m: 0 }}>
                        <LoadCell column={column} cell={cells[column]} />
                      </Box>
                    </div>
                  ))}
                </Box>
              </li>
            ))}
          </Box>
        ) : (
          <Box sx={{ overflowX: 'auto' }}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{say('evaluator')}</TableCell>
                  {columns.map((column) => (
                    <TableCell key={column} sx={{ width: '15%' }}>
                      {say(column)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map(({ id, name, cells }) => (
                  <TableRow key={id}>
                    <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                      {name}
                    </TableCell>
                    {columns.map((column) => (
                      <TableCell key={column}>
                        <LoadCell column={column} cell={cells[column]} />
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        ))}
    </Panel>
  );
};
