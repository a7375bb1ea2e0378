import { Box } from '@mui/material';
import { LoadPanel } from '../assignments/LoadPanel.js';
import { QueuePanel } from './QueuePanel.js';

/** How the review of a running period stands, for whoever answers for it: what waits for how long, and whose it is. */
export const Reviewing = ({ periodId }: { readonly periodId: string }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 5fr)' },
    }}
  >
    <QueuePanel periodId={periodId} />
    <LoadPanel periodId={periodId} />
  </Box>
);
