import { Box } from '@mui/material';

interface IndexBarProps {
  readonly own: number;
  readonly units: number;
  /** What the whole width stands for. */
  readonly maximum: number;
  readonly height: number;
  /** What it shows, in words; without it the words beside it say it. */
  readonly label?: string;
}

/** Points from the kabupaten's own worksheet, then from the units, in what there could be. */
export const IndexBar = ({ own, units, maximum, height, label }: IndexBarProps) => (
  <Box
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    sx={{
      display: 'flex',
      height,
      borderRadius: 1,
      overflow: 'hidden',
      backgroundColor: 'action.selected',
    }}
  >
    <Box sx={{ width: widthOf(own, maximum), backgroundColor: 'primary.main' }} />
    <Box sx={{ width: widthOf(units, maximum), backgroundColor: 'secondary.main' }} />
  </Box>
);

const widthOf = (points: number, maximum: number): string =>
  `${maximum > 0 ? Math.min(100, Math.max(0, (points / maximum) * 100)) : 0}%`;
