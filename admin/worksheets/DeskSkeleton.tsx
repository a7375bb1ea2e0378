import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { deskColumns } from './deskLayout.js';

/** The shape of the desk while it is being read. */
export const DeskSkeleton = () => {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('common.state.loading')}>
      <Skeleton variant="rounded" height={64} sx={{ mb: 2 }} />
      <Box sx={deskColumns}>
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          {Array.from({ length: 9 }, (_, row) => (
            <Skeleton key={row} height={36} />
          ))}
        </Box>
        <Box>
          <Skeleton height={32} width="80%" />
          <Skeleton height={20} width="40%" sx={{ mb: 2 }} />
          {Array.from({ length: 4 }, (_, row) => (
            <Skeleton key={row} variant="rounded" height={64} sx={{ mb: 1 }} />
          ))}
        </Box>
        <Skeleton variant="rounded" height={220} sx={{ display: { xs: 'none', md: 'block' } }} />
      </Box>
    </Box>
  );
};
