import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';

interface UpdatedAtProps {
  /** When it was last read, in milliseconds. */
  readonly readAt: number;
  /** It could not be read again since. */
  readonly failed: boolean;
  /** When it was first brought up to date by itself. */
  readonly keptUpAt: number | undefined;
}

/** As of when the figures are. Seen at any time; said once, and then no more: they change every few seconds. */
export const UpdatedAt = ({ readAt, failed, keptUpAt }: UpdatedAtProps) => {
  const translate = useTranslate();
  const { time } = useFormat();
  const say = (key: string, at: number) =>
    translate(`dashboard.${key}`, { time: time(new Date(at).toISOString()) });
  return (
    <Box sx={{ position: 'relative', textAlign: 'right', mt: { md: -4.5 }, mb: -1 }}>
      <Typography variant="caption" color="textSecondary">
        {say(failed ? 'notUpdated' : 'updated', readAt)}
      </Typography>
      <Box component="span" role="status" sx={visuallyHidden}>
        {keptUpAt !== undefined && say('keptUp', keptUpAt)}
      </Box>
    </Box>
  );
};
