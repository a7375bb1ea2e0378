import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { FollowUpTallyRowFragment } from '../graphql/graphql.js';
import { addressOf, kabupaten, type Question } from './question.js';
import { useHolderName } from './useHolderName.js';

const columns = ['kept', 'late', 'open', 'unconfirmed', 'cancelled'] as const;

interface TallyPanelProps {
  readonly tallies: readonly FollowUpTallyRowFragment[];
  readonly question: Question;
}

/** How each unit keeps its word; a unit's row leads to its actions. */
export const TallyPanel = ({ tallies, question }: TallyPanelProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const holderOf = useHolderName();
  const say = (key: string, params = {}) => translate(`resources.follow-ups.tally.${key}`, params);
  const addressFor = (unit: string) =>
    `?${new URLSearchParams(addressOf({ ...question, show: 'all', unit })).toString()}`;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box
        sx={{ overflowX: 'auto', maxHeight: 360 }}
        tabIndex={0}
        role="region"
        aria-label={say('title')}
      >
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{translate('resources.follow-ups.unit')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column} align="right">
                  {say(column)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {tallies.map((tally) => (
              <TableRow key={tally.unit?.id ?? kabupaten}>
                <TableCell component="th" scope="row">
                  <MuiLink
                    component={Link}
                    to={addressFor(tally.unit?.id ?? kabupaten)}
                    aria-label={say('show', { unit: holderOf(tally.unit) })}
                  >
                    {holderOf(tally.unit)}
                  </MuiLink>
                </TableCell>
                {columns.map((column) => (
                  <TableCell
                    key={column}
                    align="right"
                    sx={{
                      fontVariantNumeric: 'tabular-nums',
                      fontWeight: column === 'late' && tally.late > 0 ? 700 : 400,
                      color: tally[column] === 0 ? 'text.secondary' : 'text.primary',
                    }}
                  >
                    {number(tally[column])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
