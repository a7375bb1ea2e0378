import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';

interface FormSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled group of inputs: two columns where there is room, one on a phone. */
export const FormSection = ({ title, children }: FormSectionProps) => (
  <Box component="section" sx={{ width: '100%', maxWidth: 880, mb: 2 }}>
    <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
      {title}
    </Typography>
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  </Box>
);
