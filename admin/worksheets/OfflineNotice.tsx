import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOnline } from '../fields/useOnline.js';
import { useIsKept } from '../outbox/useOutbox.js';

/** Without a network: what goes on as ever, and what has to wait. */
export const OfflineNotice = () => {
  const translate = useTranslate();
  const kept = useIsKept();
  const online = useOnline();
  if (online) return null;
  return (
    <Alert severity={kept ? 'warning' : 'error'} role="status" sx={{ mb: 2 }}>
      {translate(`resources.worksheets.desk.${kept ? 'offline' : 'offlineUnkept'}`)}
    </Alert>
  );
};
