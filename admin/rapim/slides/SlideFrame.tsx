import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';

interface SlideFrameProps {
  readonly title: string;
  /** One line on how to read it. */
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

/** One thought on the wall: a heading that says it, and what shows it. */
export const SlideFrame = ({ title, lead, children }: SlideFrameProps) => (
  <Box sx={{ maxWidth: '62em', mx: 'auto' }}>
    <Typography
      component="h1"
      sx={{ fontSize: '1.75em', fontWeight: 800, lineHeight: 1.15, letterSpacing: '-0.015em' }}
    >
      {title}
    </Typography>
    {lead && (
      <Typography sx={{ fontSize: '0.85em', color: 'text.secondary', mt: '0.25em' }}>
        {lead}
      </Typography>
    )}
    <Box sx={{ mt: '0.9em' }}>{children}</Box>
  </Box>
);
