import { Box, Button, IconButton, Typography } from '@mui/material';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { NotificationList } from './NotificationList.js';
import { useNotifications } from './useNotifications.js';

/** What there is to know, with what marks it as read. */
export const NotificationPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const { found, error, retry, showOlder, readOne, readAll } = useNotifications();
  const [latest] = found?.nodes ?? [];
  const hasUnread = found?.nodes.some(({ readAt }) => readAt == null) ?? false;
  return (
    <>
      <Box
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 2,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1,
          pl: 2,
          pr: 1,
          py: 1,
          backgroundColor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id="notifications-title" variant="h2" component="h2" sx={{ flex: 1 }}>
          {translate('notifications.title')}
        </Typography>
        <IconButton
          onClick={onClose}
          aria-label={translate('notifications.close')}
          sx={{ order: 1 }}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
        {latest && hasUnread && (
          <Button
            size="small"
            disabled={readAll.isPending}
            onClick={() => readAll.mutate({ until: latest.happenedAt })}
            // On a phone below the title, where there is room for it.
            sx={{
              order: { xs: 2, sm: 0 },
              width: { xs: '100%', sm: 'auto' },
              px: { xs: 0, sm: 1 },
              justifyContent: 'start',
            }}
          >
            {translate('notifications.markAll')}
          </Button>
        )}
      </Box>
      <FailureAlert failure={readAll.error?.failure} sx={{ m: 2 }} />
      <NotificationList
        found={found}
        error={error}
        onRetry={retry}
        onOlder={showOlder}
        onFollow={({ id, readAt }) => {
          if (readAt == null) readOne(id);
          onClose();
        }}
      />
    </>
  );
};
