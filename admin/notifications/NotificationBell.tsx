import { useState } from 'react';
import { Badge, Box, IconButton, Popover } from '@mui/material';
import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { NotificationPanel } from './NotificationPanel.js';
import { useUnreadCount } from './useNotifications.js';

/** In the bar of every screen: how much there is to know, and the way to it. */
export const NotificationBell = () => {
  const translate = useTranslate();
  const unread = useUnreadCount();
  const arrived = useArrived(unread);
  const count = unread ?? 0;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        color="inherit"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={
          count > 0
            ? translate('notifications.unread', { smart_count: count })
            : translate('notifications.noneUnread')
        }
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
      >
        <Badge badgeContent={count} max={99} color="error">
          <NotificationsIcon />
        </Badge>
      </IconButton>
      <Box component="span" role="status" sx={visuallyHidden}>
        {arrived > 0 && translate('notifications.arrived', { smart_count: arrived })}
      </Box>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': 'notifications-title',
            sx: { width: 420, maxWidth: 'calc(100vw - 24px)', maxHeight: 'min(640px, 80dvh)' },
          },
        }}
      >
        <NotificationPanel onClose={close} />
      </Popover>
    </>
  );
};

/** How many came since the last time that there were fewer; none at first, when all of them are new to this screen. */
function useArrived(unread: number | undefined): number {
  const [{ known, arrived }, setSeen] = useState({ known: unread, arrived: 0 });
  if (unread !== known) {
    setSeen({ known: unread, arrived: Math.max((unread ?? 0) - (known ?? unread ?? 0), 0) });
  }
  return arrived;
}
