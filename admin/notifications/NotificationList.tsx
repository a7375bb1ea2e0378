import { useState } from 'react';
import { Box, Button, List, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../fields/EmptyState.js';
import { FailedState } from '../fields/FailedState.js';
import { jakartaDayOf } from '../fields/format.js';
import { LoadingState } from '../fields/LoadingState.js';
import { useFormat } from '../fields/useFormat.js';
import type { NotificationRowFragment, NotificationsQuery } from '../graphql/graphql.js';
import type { ApiError } from '../providers/errors.js';
import { groupByDay } from './days.js';
import { NotificationRow } from './NotificationRow.js';

interface NotificationListProps {
  readonly found: NotificationsQuery['notifications'] | undefined;
  readonly error: ApiError | null;
  readonly onRetry: () => void;
  readonly onFollow: (row: NotificationRowFragment) => void;
  /** Undefined when there is nothing older. */
  readonly onOlder: (() => void) | undefined;
}

/** What there is to know, by day. */
export const NotificationList = (props: NotificationListProps) => {
  const { found, error, onRetry, onFollow, onOlder } = props;
  const translate = useTranslate();
  const dayName = useDayName();
  if (error && !found) {
    return (
      <Box sx={{ px: 2 }}>
        <FailedState error={error} onRetry={onRetry} />
      </Box>
    );
  }
  if (!found) {
    return (
      <Box sx={{ px: 2 }}>
        <LoadingState rows={4} />
      </Box>
    );
  }
  if (found.nodes.length === 0) {
    return (
      <EmptyState
        title={translate('notifications.empty')}
        lead={translate('notifications.emptyLead')}
      />
    );
  }
  return (
    <>
      {groupByDay(found.nodes).map(({ day, rows }) => (
        <Box key={day}>
          <Typography
            id={`notifications-${day}`}
            variant="body2"
            component="h3"
            color="textSecondary"
            sx={{ px: 2, pt: 1, fontWeight: 600 }}
          >
            {dayName(day)}
          </Typography>
          <List disablePadding aria-labelledby={`notifications-${day}`}>
            {rows.map((row) => (
              <NotificationRow key={row.id} row={row} onFollow={onFollow} />
            ))}
          </List>
        </Box>
      ))}
      {onOlder && (
        <Box sx={{ textAlign: 'center', py: 1 }}>
          <Button onClick={onOlder}>{translate('notifications.older')}</Button>
        </Box>
      )}
    </>
  );
};

function useDayName() {
  const translate = useTranslate();
  const { date } = useFormat();
  const [now] = useState(() => Date.now());
  const today = jakartaDayOf(new Date(now));
  const yesterday = jakartaDayOf(new Date(now - 86_400_000));
  return (day: string) => {
    if (day === today) return translate('notifications.today');
    if (day === yesterday) return translate('notifications.yesterday');
    return date(`${day}T00:00:00+07:00`);
  };
}
