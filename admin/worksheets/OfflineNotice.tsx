import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIsKept } from '../drafts/useIsKept.js';
import { useKeptMoment } from '../offline/useKeptMoment.js';
import { useOnline } from '../offline/useOffline.js';
import { answersPlace } from '../outbox/draftKeeper.js';
import { useDesk } from './desk.js';

/** Without a network: what goes on as ever, what has to wait, and of when it is where it could not be read now. */
export const OfflineNotice = () => {
  const translate = useTranslate();
  const momentOf = useKeptMoment();
  const kept = useIsKept(answersPlace);
  const online = useOnline();
  const { readAt } = useDesk();
  if (online && readAt === undefined) return null;
  return (
    <Alert severity={kept ? 'warning' : 'error'} role="status" sx={{ mb: 2 }}>
      {translate(`resources.worksheets.desk.${kept ? 'offline' : 'offlineUnkept'}`)}{' '}
      {readAt !== undefined && translate('offline.readAt', { moment: momentOf(readAt) })}
    </Alert>
  );
};
