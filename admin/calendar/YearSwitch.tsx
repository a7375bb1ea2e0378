import { Box, IconButton, Typography } from '@mui/material';
import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';

interface YearSwitchProps {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

/** Goes through the years, one at a time. */
export const YearSwitch = ({ year, onChange }: YearSwitchProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.calendar.${key}`);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <IconButton
        aria-label={say('before')}
        disabled={year <= limits.yearMin}
        onClick={() => onChange(year - 1)}
      >
        <ChevronLeftIcon />
      </IconButton>
      <Typography
        variant="h1"
        component="p"
        aria-live="polite"
        sx={{ minWidth: 72, textAlign: 'center' }}
      >
        {year}
      </Typography>
      <IconButton
        aria-label={say('after')}
        disabled={year >= limits.yearMax}
        onClick={() => onChange(year + 1)}
      >
        <ChevronRightIcon />
      </IconButton>
    </Box>
  );
};
