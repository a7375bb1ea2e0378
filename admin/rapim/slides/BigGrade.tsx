import { Box, Typography } from '@mui/material';
import { GradeBadge } from '../../fields/GradeBadge.js';

interface BigGradeProps {
  readonly grade: string;
  readonly predicate?: string | undefined;
}

/** A grade as large as the wall wants it. */
export const BigGrade = ({ grade, predicate }: BigGradeProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: '0.6em' }}>
    <Box sx={{ '& > span': { fontSize: '2em', minWidth: '2em', borderRadius: '0.25em' } }}>
      <GradeBadge grade={grade} predicate={predicate} size="large" />
    </Box>
    {predicate && <Typography sx={{ fontSize: '1.4em', fontWeight: 800 }}>{predicate}</Typography>}
  </Box>
);
