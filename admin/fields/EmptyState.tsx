import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { Mark } from '../layout/Mark.js';

interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty, or what to do about it. */
  readonly lead?: string | undefined;
  /** The one thing to do next. */
  readonly action?: ReactNode;
}

/** Where there is nothing to show: says so, and what would change that. Texts come translated. */
export const EmptyState = ({ title, lead, action }: EmptyStateProps) => (
  <Box sx={{ textAlign: 'center', px: 2, py: { xs: 5, md: 8 }, maxWidth: 520, mx: 'auto' }}>
    <Mark sx={{ fontSize: 56, color: 'text.secondary', opacity: 0.55, mb: 1.5 }} />
    <Typography variant="h2" component="p" gutterBottom>
      {title}
    </Typography>
    {lead && <Typography color="textSecondary">{lead}</Typography>}
    {action && <Box sx={{ mt: 2.5 }}>{action}</Box>}
  </Box>
);
