import { Box, Chip } from '@mui/material';
import RefreshIcon from '@mui/icons-material/RefreshOutlined';
import { useTranslate } from 'react-admin';
import { phoneBarHeight } from '../layout/themeComponents.js';
import { useQueueNews } from './QueueNews.js';

/** That the queue is no longer as it is shown: over the rows, so that none of them moves. */
export const NewsChip = () => {
  const translate = useTranslate();
  const { changes, show } = useQueueNews();
  const say = (key: string, params = {}) => translate(`resources.evaluations.list.${key}`, params);
  return (
    <Box
      role="status"
      sx={({ zIndex }) => ({
        position: 'fixed',
        insetInline: 0,
        bottom: { xs: `calc(${phoneBarHeight + 12}px + env(safe-area-inset-bottom))`, md: 24 },
        display: 'flex',
        justifyContent: 'center',
        pointerEvents: 'none',
        zIndex: zIndex.fab,
      })}
    >
      {changes > 0 && (
        <Chip
          color="primary"
          icon={<RefreshIcon />}
          label={`${say('changes', { smart_count: changes })} · ${say('show')}`}
          onClick={show}
          sx={{ pointerEvents: 'auto', minHeight: 44, borderRadius: 22, px: 1, boxShadow: 3 }}
        />
      )}
    </Box>
  );
};
