import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { areaName, type Radar } from './radar.js';

interface RadarKeyProps {
  readonly radar: Radar;
  /** Whether the axes say a number alone, for want of room. */
  readonly isNumbered: boolean;
}

/** What the numbers of the axes stand for, and which areas have no axis. */
export const RadarKey = ({ radar: { axes, left }, isNumbered }: RadarKeyProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  return (
    <>
      {isNumbered && (
        <Box component="ol" sx={{ m: 0, pl: 3.5, fontSize: '0.875rem' }}>
          {axes.map(({ area }) => (
            <li key={area.code}>
              {areaName(area)}: {percent(area.achievement)}
            </li>
          ))}
        </Box>
      )}
      {left.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('resources.report-cards.areas.noAxis', {
            areas: left.map(areaName).join(', '),
          })}
        </Typography>
      )}
    </>
  );
};
