import { useSyncExternalStore } from 'react';
import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIsKept } from '../outbox/useOutbox.js';

/** Without a network: what goes on as ever, and what has to wait. */
export const OfflineNotice = () => {
  const translate = useTranslate();
  const kept = useIsKept();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <Alert severity={kept ? 'warning' : 'error'} role="status" sx={{ mb: 2 }}>
      {translate(`resources.worksheets.desk.${kept ? 'offline' : 'offlineUnkept'}`)}
    </Alert>
  );
};

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
