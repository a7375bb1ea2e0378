import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from './useFormat.js';

interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  /** What is counted, translated: "Butir terjawab". */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly color?: 'primary' | 'success' | 'warning' | 'error' | 'info';
}

/** How far something has come: a bar for the eye, the numbers for certainty. */
export const ProgressBar = ({
  done,
  total,
  label,
  showLabel = true,
  color = 'primary',
}: ProgressBarProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const text = translate('common.progress.of', { done: number(done), total: number(total) });
  return (
    <Box sx={{ minWidth: 96 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.25 }}>
        {showLabel && <Typography variant="caption">{label}</Typography>}
        <Typography variant="caption" color="textSecondary" noWrap>
          {text}
        </Typography>
      </Box>
      <LinearProgress
        variant="determinate"
        color={color}
        value={total > 0 ? Math.min(100, (done / total) * 100) : 0}
        aria-label={label}
        aria-valuetext={text}
      />
    </Box>
  );
};
