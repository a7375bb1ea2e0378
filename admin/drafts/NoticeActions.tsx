import type { ReactNode } from 'react';
import { Box } from '@mui/material';

/** What can be done, beneath the words of a notice and in line with them; for a thumb on a phone. */
export const NoticeActions = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={actions}>{children}</Box>
);

const actions = {
  display: 'flex',
  flexWrap: 'wrap',
  ml: -1.25,
  '& .MuiButton-root': { minWidth: 0, px: 1.25, minHeight: { xs: 44, md: 32 } },
} as const;
