import type { ReactNode } from 'react';
import { Box } from '@mui/material';

/** Stages one under the other, in their order. */
export const StageList = ({ children }: { readonly children: ReactNode }) => (
  <Box
    component="ol"
    sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, maxWidth: 880 }}
  >
    {children}
  </Box>
);
