import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIndexWords } from '../../dashboard/useIndexWords.js';
import { useFormat } from '../../fields/useFormat.js';
import { trendUntil, withoutTotal } from '../meeting.js';
import { BigGrade } from './BigGrade.js';
import type { SlideProps } from './index.js';
import { SlideFrame } from './SlideFrame.js';

/** Where the kabupaten is, and how far the next grade. */
export const IndexSlide = ({ meeting }: SlideProps) => {
  const translate = useTranslate();
  const { points, distance, delta, period, date } = useFormat();
  const { absence } = useIndexWords();
  const say = (key: string, values?: object) => translate(`rapim.index.${key}`, values);
  const { kabupatenIndex: index, dashboard, reportCards } = meeting;
  const before = trendUntil(dashboard.trend, meeting.period.id).at(-2);
  const without = withoutTotal(reportCards.nodes).length;
  return (
    <SlideFrame
      title={say('title')}
      lead={say(reportCards.nodes.length > 0 ? 'lead' : 'leadAlone', {
        period: period(meeting.period.name),
        // Open again, it shows what was sealed before.
        date: date(meeting.period.closedAt ?? meeting.period.reopenings.at(-1)?.closedAt),
        units: reportCards.nodes.length,
      })}
    >
      {index && index.index !== null ? (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: '2em',
            rowGap: '0.5em',
          }}
        >
          <Typography
            component="p"
            sx={{
              fontSize: { xs: '5em', md: '8.5em' },
              fontWeight: 800,
              lineHeight: 1,
              letterSpacing: '-0.04em',
            }}
          >
            {points(index.index)}
          </Typography>
          <Box>
            {index.grade && (
              <BigGrade grade={index.grade} predicate={index.predicate ?? undefined} />
            )}
            <Typography sx={{ fontSize: '1.25em', fontWeight: 700, mt: '0.4em' }}>
              {index.distanceToNextGrade
                ? say('toNext', {
                    points: distance(index.distanceToNextGrade.points),
                    grade: index.distanceToNextGrade.grade,
                  })
                : say('best')}
            </Typography>
            {before && before.index !== null && (
              <Typography sx={{ fontSize: '1.1em', mt: '0.2em' }}>
                {say('since', {
                  delta: delta(index.index - before.index),
                  period: period(before.name),
                })}
              </Typography>
            )}
          </Box>
        </Box>
      ) : (
        <Typography sx={{ fontSize: '1.25em' }}>{absence(index, true)}</Typography>
      )}
      {without > 0 && (
        <Typography sx={{ mt: '1em', fontSize: '0.9em' }}>
          {say('without', { smart_count: without })}
        </Typography>
      )}
    </SlideFrame>
  );
};
