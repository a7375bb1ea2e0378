import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMatch } from 'react-router-dom';
import { useOutbox } from '../outbox/useOutbox.js';
import { KeptWorksheets } from './KeptWorksheets.js';
import { useKeptWorksheets } from './useKeptWorksheets.js';
import { useOfflineStart } from './useOffline.js';

/** On a page that was opened without a network: what can be gone on with, what waits, and that the rest follows by itself. */
export const OfflineBanner = () => {
  const translate = useTranslate();
  const { entries } = useOutbox();
  // The desk says it itself.
  const isDesk = useMatch('/worksheets/:id/show') !== null;
  const isShown = useOfflineStart() && !isDesk;
  const kept = useKeptWorksheets(isShown);
  if (!isShown) return null;
  const count = entries.length;
  return (
    <Alert severity="warning" role="status" sx={{ mb: 2 }}>
      {translate(kept?.length === 0 ? 'offline.nothingKept' : 'offline.lead')}
      {count > 0 && ` ${translate('offline.waiting', { smart_count: count })}`}
      {kept !== undefined && kept.length > 0 && <KeptWorksheets kept={kept} />}
    </Alert>
  );
};
