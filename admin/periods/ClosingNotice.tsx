import { Alert, Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import { ClosingProgress } from './ClosingProgress.js';
import { type Closing, isUnderWay } from './useClosing.js';

interface ClosingNoticeProps {
  readonly period: Pick<PeriodRowFragment, 'status'>;
  readonly closing: Closing;
}

/** That the period is being closed, by whom, and how far that is; or that it broke down and nothing was changed. */
export const ClosingNotice = ({ period, closing: { closing, status } }: ClosingNoticeProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const queries = useQueryClient();
  const isPast = period.status === 'OPEN' && status === 'CLOSED';
  useEffect(() => {
    // Somebody else has closed it: there is hardly a screen that this leaves as it was.
    if (isPast) void queries.invalidateQueries();
  }, [isPast, queries]);
  if (!closing || period.status !== 'OPEN') return null;

  const { by, since, fault } = closing;
  const who = by ? 'by' : 'bySchedule';
  const say = (key: string) =>
    translate(`resources.periods.closing.${key}.${who}`, {
      name: by?.name ?? '',
      date: dateTime(since),
    });
  if (!isUnderWay(closing)) {
    return (
      <Alert severity="error">
        {say('broke')} {translate(`errors.${fault}`)}
      </Alert>
    );
  }
  return (
    <Alert severity="info" role="status" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <span>{say('underWay')}</span>
        <ClosingProgress {...closing} />
      </Box>
    </Alert>
  );
};
