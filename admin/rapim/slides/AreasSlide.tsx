import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { costliestAreas } from '../meeting.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';

/** As many areas as a meeting can speak of, and units it can name for each. */
const shown = { areas: 5, units: 4 } as const;

/** Where the units lose most points, and who is furthest behind there. */
export const AreasSlide = ({ meeting }: SlideProps) => {
  const translate = useTranslate();
  const { points, percent } = useFormat();
  const say = (key: string, values?: object) => translate(`rapim.areas.${key}`, values);
  const areas = costliestAreas(meeting.reportCards.nodes, shown.areas, shown.units);
  return (
    <SlideFrame title={say('title')} lead={say('lead')}>
      {areas.length === 0 && <Typography sx={{ fontSize: '1.25em' }}>{say('none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {areas.map(({ code, name, aspect, mean, lost, behind }) => (
          <Box
            component="li"
            key={code}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) auto',
              columnGap: '1em',
              py: '0.45em',
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box>
              <Typography sx={{ fontSize: '1em', fontWeight: 700, lineHeight: 1.2 }}>
                {aspect ? `${aspect}: ${name}` : name}
              </Typography>
              <Typography sx={{ fontSize: '0.75em', color: 'text.secondary' }}>
                {say('mean', { share: percent(mean, 0) })}
                {' · '}
                {say('behind', {
                  units: behind.map(({ unit }) => unit?.abbreviation ?? unit?.name).join(', '),
                })}
              </Typography>
            </Box>
            <Typography
              sx={{ fontSize: '1.3em', fontWeight: 800, color: 'error.main', whiteSpace: 'nowrap' }}
            >
              −{points(lost)}
            </Typography>
          </Box>
        ))}
      </Box>
    </SlideFrame>
  );
};
