import { Box, ListItem, ListItemButton, Typography } from '@mui/material';
import AssignmentIcon from '@mui/icons-material/AssignmentIndOutlined';
import AlarmIcon from '@mui/icons-material/AlarmOutlined';
import MentionIcon from '@mui/icons-material/AlternateEmailOutlined';
import ConfirmedIcon from '@mui/icons-material/TaskAltOutlined';
import EventBusyIcon from '@mui/icons-material/EventBusyOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import OpenIcon from '@mui/icons-material/LockOpenOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../fields/useFormat.js';
import type { NotificationKind, NotificationRowFragment } from '../graphql/graphql.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { placeOf } from './place.js';
import { useNotificationWords } from './useNotificationWords.js';

const icons: Readonly<Record<NotificationKind, SvgIconComponent>> = {
  RETURNED: UndoIcon,
  DUE_SOON: AlarmIcon,
  OVERDUE: EventBusyIcon,
  MENTIONED: MentionIcon,
  FOLLOW_UP_ASSIGNED: AssignmentIcon,
  FOLLOW_UP_DUE_SOON: AlarmIcon,
  FOLLOW_UP_OVERDUE: EventBusyIcon,
  FOLLOW_UP_CONFIRMED: ConfirmedIcon,
  FOLLOW_UP_RETURNED: UndoIcon,
  OPENING_REQUESTED: KeyIcon,
  OPENING_GRANTED: OpenIcon,
  OPENING_REFUSED: LockIcon,
  OPENING_ENDED: LockIcon,
  PERIOD_NOT_OPENED: EventBusyIcon,
  PERIOD_NOT_CLOSED: EventBusyIcon,
  PERIOD_REOPENED: OpenIcon,
};

const colors = {
  RETURNED: 'error',
  DUE_SOON: 'warning',
  OVERDUE: 'error',
  MENTIONED: 'primary',
  FOLLOW_UP_ASSIGNED: 'primary',
  FOLLOW_UP_DUE_SOON: 'warning',
  FOLLOW_UP_OVERDUE: 'error',
  FOLLOW_UP_CONFIRMED: 'success',
  FOLLOW_UP_RETURNED: 'error',
  OPENING_REQUESTED: 'primary',
  OPENING_GRANTED: 'success',
  OPENING_REFUSED: 'error',
  OPENING_ENDED: 'warning',
  PERIOD_NOT_OPENED: 'error',
  PERIOD_NOT_CLOSED: 'error',
  PERIOD_REOPENED: 'warning',
} as const satisfies Readonly<Record<NotificationKind, string>>;

interface NotificationRowProps {
  readonly row: NotificationRowFragment;
  readonly onFollow: (row: NotificationRowFragment) => void;
}

/** One thing to know: leads to where it is done. */
export const NotificationRow = ({ row, onFollow }: NotificationRowProps) => {
  const translate = useTranslate();
  const { time } = useFormat();
  const { title, detail, place } = useNotificationWords()(row);
  const Icon = icons[row.kind];
  const unread = row.readAt == null;
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={Link}
        to={placeOf(row)}
        onClick={() => onFollow(row)}
        sx={{ gap: 1.5, px: 2, py: 1.25, alignItems: 'flex-start' }}
      >
        <Icon fontSize="small" color={colors[row.kind]} sx={{ mt: 0.25, flexShrink: 0 }} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="span" sx={{ display: 'block', fontWeight: unread ? 700 : 400 }}>
            {unread && (
              <Box component="span" sx={visuallyHidden}>
                {`${translate('notifications.isUnread')} `}
              </Box>
            )}
            {title}
          </Typography>
          <Typography
            component="span"
            variant="body2"
            sx={{ display: 'block', overflowWrap: 'anywhere' }}
          >
            {detail}
          </Typography>
          <Typography component="span" variant="caption" color="textSecondary">
            {place} · {time(row.happenedAt)}
          </Typography>
        </Box>
        <Box
          aria-hidden
          sx={{
            width: 8,
            height: 8,
            mt: 0.75,
            borderRadius: '50%',
            flexShrink: 0,
            bgcolor: unread ? 'primary.main' : 'transparent',
          }}
        />
      </ListItemButton>
    </ListItem>
  );
};
