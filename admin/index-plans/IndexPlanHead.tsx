import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';

interface IndexPlanHeadProps {
  readonly count: number;
  readonly effort: number;
  readonly indexBefore: number;
  readonly gradeBefore: string;
  readonly index: number;
  readonly grade: string;
  readonly isProven: boolean;
  readonly leastEffort: number;
  readonly aside?: ReactNode;
}

/** The index before and after with its grades, what it costs, and whether nothing is cheaper. */
export const IndexPlanHead = (plan: IndexPlanHeadProps) => {
  const translate = useTranslate();
  const { number, points, delta } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.plan.${key}`, values);
  const { count, effort, indexBefore, gradeBefore, index, grade, isProven, leastEffort } = plan;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
      <Box sx={{ flex: '1 1 260px', display: 'grid', gap: 0.75 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.15rem' }}>
            {say('from', { index: points(indexBefore) })}
          </Typography>
          <GradeBadge grade={gradeBefore} />
          <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.15rem' }}>
            {say('to', { index: points(index), gain: delta(index - indexBefore) })}
          </Typography>
          <GradeBadge grade={grade} />
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography>{say('sum', { smart_count: count, effort: number(effort) })}</Typography>
          <ToneChip
            tone={isProven ? 'good' : 'attention'}
            label={say(isProven ? 'proven' : 'notProven', { effort: number(leastEffort) })}
          />
        </Box>
      </Box>
      {plan.aside}
    </Box>
  );
};
