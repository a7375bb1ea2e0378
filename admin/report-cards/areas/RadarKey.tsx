import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { areaName, type Radar } from './radar.js';

interface RadarKeyProps {
  readonly radar: Radar;
}

/** What the numbers of the axes stand for, and which areas have no axis. */
export const RadarKey = ({ radar: { axes, left } }: RadarKeyProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  return (
    <>
      <Box
        component="ol"
        sx={{ m: 0, pl: 3.5, fontSize: '0.875rem', columns: { xs: 1, sm: 2 }, columnGap: 4 }}
      >
        {axes.map(({ area }) => (
          <Box component="li" key={area.code} sx={{ breakInside: 'avoid' }}>
            {areaName(area)}: {percent(area.achievement)}
          </Box>
        ))}
      </Box>
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
