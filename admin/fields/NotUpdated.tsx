import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from './useFormat.js';

interface NotUpdatedProps {
  /** Whether the figures stay because they could not be read again. */
  readonly failed: boolean;
  /** When they were last read, in milliseconds. */
  readonly readAt: number;
}

/** As of when the figures of a panel are, where they are not as of when the rest of the screen is. */
export const NotUpdated = ({ failed, readAt }: NotUpdatedProps) => {
  const translate = useTranslate();
  const { time } = useFormat();
  if (!failed) return null;
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ mb: 1 }}>
      {translate('dashboard.notUpdated', { time: time(new Date(readAt).toISOString()) })}
    </Typography>
  );
};
