import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { nameOfMonth } from './pace.js';
import type { Pace } from './pace.js';

/** The pace of the kabupaten and what comes of it, in sentences; how it is reckoned last. */
export const PaceWords = ({ pace }: { readonly pace: Pace }) => {
  const translate = useTranslate();
  const { points, delta, number, period } = useFormat();
  const say = (key: string, values?: object) => translate(`dashboard.pace.${key}`, values);
  const { expected, next } = pace;
  const submission = period(nameOfMonth(expected));
  return (
    <Box sx={{ mt: 1.5, display: 'grid', gap: 0.5 }}>
      <Typography sx={{ fontSize: '1.15rem', fontWeight: 800 }}>
        {say('pace', { delta: delta(pace.pace) })}
      </Typography>
      <Typography>
        {say('expected', {
          period: submission,
          value: points(expected.value),
          low: points(expected.low),
          high: points(expected.high),
        })}
      </Typography>
      {next && (
        <Typography>
          {say(next.isInclusive ? 'needed' : 'neededAbove', {
            grade: next.grade,
            bound: points(next.at),
            period: submission,
            delta: delta(next.needed),
          })}{' '}
          {next.reached
            ? say('reached', { period: period(nameOfMonth(next.reached)) })
            : say('notReached')}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {say('method', { months: number(pace.months) })}
      </Typography>
    </Box>
  );
};
