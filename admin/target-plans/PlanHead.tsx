import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';

interface PlanHeadProps {
  readonly count: number;
  readonly effort: number;
  readonly points: number;
  readonly grade: string;
  readonly isProven: boolean;
  readonly leastEffort: number;
  readonly aside?: ReactNode;
}

/** What a plan comes to in one line, and whether nothing is cheaper. */
export const PlanHead = ({
  count,
  effort,
  points,
  grade,
  isProven,
  leastEffort,
  aside,
}: PlanHeadProps) => {
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.plan.${key}`, values);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 260px' }}>
        <Typography sx={{ fontWeight: 700, fontSize: '1.15rem' }}>
          {say('sum', { smart_count: count, effort: format.number(effort) })}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
          <Typography>{say('leads', { points: format.points(points) })}</Typography>
          {grade && <GradeBadge grade={grade} />}
          <ToneChip
            tone={isProven ? 'good' : 'attention'}
            label={say(isProven ? 'proven' : 'notProven', { effort: format.number(leastEffort) })}
          />
        </Box>
      </Box>
      {aside}
    </Box>
  );
};
