import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../../graphql/graphql.js';

/** What a report card came to each time its period closed, where that was more than once. */
export const CardRevisionsPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { dateTime, points, delta, number } = useFormat();
  const say = (key: string, values?: object) => translate(`periodReopening.${key}`, values);
  if (card.revisions.length < 2) return null;
  return (
    <Panel title={say('card.title')} lead={say('card.lead')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table
          size="small"
          sx={{
            fontVariantNumeric: 'tabular-nums',
            '& .MuiTableCell-root': { px: { xs: 0.75, sm: 2 } },
            '& .MuiTableCell-alignRight': { whiteSpace: 'nowrap' },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{say('history.title')}</TableCell>
              <TableCell align="right">
                {translate('resources.report-cards.fields.points')}
              </TableCell>
              <TableCell align="right">{say('changes.difference')}</TableCell>
              <TableCell align="right">{say('changes.rank')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {card.revisions.map((one) => (
              <TableRow key={one.revision}>
                <TableCell>
                  {one.reportCardId === card.id ? (
                    <strong>
                      {say('history.revision', { revision: one.revision })}, {say('card.current')}
                    </strong>
                  ) : (
                    <Link
                      to={`/report-cards/${one.reportCardId}/show`}
                      style={{ color: 'inherit' }}
                    >
                      {say('history.revision', { revision: one.revision })}
                    </Link>
                  )}
                  <Box sx={{ color: 'text.secondary' }}>{dateTime(one.sealedAt)}</Box>
                </TableCell>
                <TableCell align="right">
                  {one.grade ? `${points(one.points)} (${one.grade})` : points(null)}
                </TableCell>
                <TableCell align="right" sx={{ fontWeight: 700 }}>
                  {delta(one.difference)}
                </TableCell>
                <TableCell align="right">{number(one.rank)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
