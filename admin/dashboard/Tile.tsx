import type { ReactNode } from 'react';
import { Card, Typography } from '@mui/material';

interface TileProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly detail: string;
  /** Where more of it is. */
  readonly link?: ReactNode;
}

/** One number that is said aloud. */
export const Tile = ({ label, value, detail, link }: TileProps) => (
  <Card sx={{ p: { xs: 1.5, md: 2 } }}>
    <Typography component="dt" variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography
      component="dd"
      sx={{ m: 0, fontSize: { xs: '1.6rem', md: '2.1rem' }, fontWeight: 800, lineHeight: 1.2 }}
    >
      {value}
    </Typography>
    <Typography component="dd" variant="caption" color="textSecondary" sx={{ m: 0 }}>
      {detail}
    </Typography>
    {link && (
      <Typography component="dd" variant="caption" sx={{ m: 0, mt: 0.5 }}>
        {link}
      </Typography>
    )}
  </Card>
);
