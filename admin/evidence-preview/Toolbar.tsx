import type { ReactNode } from 'react';
import { Box } from '@mui/material';

/** What can be done with the document below it. */
export const Toolbar = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, minHeight: 36 }}>
    {children}
  </Box>
);
