import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';

interface DetailProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled fact. */
export const Detail = ({ title, children }: DetailProps) => (
  <Box sx={{ mt: 2 }}>
    <Typography variant="h3" gutterBottom>
      {title}
    </Typography>
    {children}
  </Box>
);
