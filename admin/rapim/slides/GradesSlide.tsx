import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { grades } from '../../layout/palette.js';
import { byGrade } from '../meeting.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';

/** How many units have which grade, and which they are. */
export const GradesSlide = ({ meeting }: SlideProps) => {
  const translate = useTranslate();
  const groups = byGrade(meeting.reportCards.nodes, grades);
  return (
    <SlideFrame title={translate('rapim.grades.title')} lead={translate('rapim.grades.lead')}>
      {groups.length === 0 && (
        <Typography sx={{ fontSize: '1.25em' }}>{translate('rapim.grades.none')}</Typography>
      )}
      <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: '0.6em' }}>
        {groups.map(({ grade, cards }) => (
          <Box
            key={grade}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'auto 3em minmax(0, 1fr)',
              alignItems: 'center',
              columnGap: '0.8em',
            }}
          >
            <Box component="dt" sx={{ '& > span': { fontSize: '1.1em', minWidth: '2.4em' } }}>
              <GradeBadge grade={grade} />
            </Box>
            <Typography component="dd" sx={{ m: 0, fontSize: '1.8em', fontWeight: 800 }}>
              {cards.length}
            </Typography>
            <Typography
              component="dd"
              sx={{ m: 0, fontSize: '0.8em', lineHeight: 1.3, color: 'text.secondary' }}
            >
              {cards.map(({ unit }) => unit?.abbreviation ?? unit?.name).join(', ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </SlideFrame>
  );
};
