import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';

/** A heading, and what belongs under it. */
export const Part = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <Box component="section">
    <Typography component="h2" sx={{ fontSize: '0.85em', fontWeight: 800, color: 'primary.main' }}>
      {title}
    </Typography>
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  </Box>
);

/** A line of a part, with the figure that it comes to. */
export const Line = ({
  children,
  figure,
}: {
  readonly children: ReactNode;
  readonly figure?: string;
}) => (
  <Box component="li" sx={{ display: 'flex', gap: '0.75em', alignItems: 'baseline', py: '0.15em' }}>
    <Typography
      sx={{
        flex: 1,
        fontSize: '0.85em',
        lineHeight: 1.25,
        // Questions are long; two lines say what is meant, the rapor has the rest.
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
      }}
    >
      {children}
    </Typography>
    {figure && <Typography sx={{ fontSize: '1.05em', fontWeight: 800 }}>{figure}</Typography>}
  </Box>
);
