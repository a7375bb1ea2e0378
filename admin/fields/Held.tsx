import type { ReactNode } from 'react';
import { Box } from '@mui/material';

interface HeldProps {
  readonly held: boolean;
  readonly children: ReactNode;
}

/**
 * Fields of a form that goes away once it is saved: nobody types into them while they are sent, since it would go
 * with them.
 */
export const Held = ({ held, children }: HeldProps) => (
  <Box inert={held} sx={{ display: 'grid', gap: 2, opacity: held ? 0.6 : 1 }}>
    {children}
  </Box>
);
