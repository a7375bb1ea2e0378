import { useState } from 'react';
import { Badge, IconButton, Popover } from '@mui/material';
import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import { useTranslate } from 'react-admin';
import { NotificationPanel } from './NotificationPanel.js';
import { useUnreadCount } from './useNotifications.js';

/** In the bar of every screen: how much there is to know, and the way to it. */
export const NotificationBell = () => {
  const translate = useTranslate();
  const count = useUnreadCount();
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
