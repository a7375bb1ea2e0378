import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { countShared, summariseMoves } from '../../../schema/scoring/index.js';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { useFormat } from '../../fields/useFormat.js';
import type { Simulation } from './simulate.js';

interface SummaryProps {
  readonly simulation: Pick<Simulation, 'moves'>;
}

/** The whole at a glance: the mean, who changes grade, who rises and falls. */
export const SimulationSummary = ({ simulation }: SummaryProps) => {
  const translate = useTranslate();
  const { number, percent } = useFormat();
  const { mean, rising, falling, better, worse } = summariseMoves(simulation.moves);
  const sharing = (side: 'before' | 'after') =>
    countShared(simulation.moves.map((move) => move[side].rank));
  const say = (key: string, values?: object) => translate(`simulation.summary.${key}`, values);
  return (
    <Box role="status" sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, mb: 1 }}>
        <Figure label={say('mean')}>
          {percent(mean.before)} → {percent(mean.after)}
        </Figure>
        <Figure label={say('ranks')}>{say('upDown', { up: rising, down: falling })}</Figure>
        <Figure label={say('shared')}>
          {number(sharing('before'))} → {number(sharing('after'))}
        </Figure>
        <Figure label={say('grades')}>{say('upDown', { up: better, down: worse })}</Figure>
      </Box>
      <GradeCounts simulation={simulation} />
    </Box>
  );
};

const Figure = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Box>
    <Typography variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>{children}</Typography>
  </Box>
);

/** How many units have each grade, before and after. */
const GradeCounts = ({ simulation: { moves } }: SummaryProps) => {
  const translate = useTranslate();
  const grades = [
    ...new Set(moves.flatMap(({ before, after }) => [before.grade, after.grade])),
  ].filter((grade) => grade !== null);
  const count = (side: 'before' | 'after', grade: string) =>
    moves.filter((move) => move[side].grade === grade).length;
  const byBest = grades.toSorted((a, b) => bestOf(moves, b) - bestOf(moves, a));
  return (
    <Box
      component="ul"
      aria-label={translate('simulation.summary.distribution')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
    >
      {byBest.map((grade) => (
        <Box component="li" key={grade} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <GradeBadge grade={grade} />
          <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {count('before', grade)} → {count('after', grade)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

/** The highest total that has a grade: grades are shown best first. */
const bestOf = (moves: Simulation['moves'], grade: string): number =>
  Math.max(
    ...moves.flatMap(({ before, after }) =>
      [before, after].filter((one) => one.grade === grade).map((one) => one.achievement),
    ),
  );
