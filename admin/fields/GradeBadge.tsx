import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { grades } from '../layout/palette.js';
import type { GradeName } from '../layout/palette.js';

interface GradeBadgeProps {
  /** As the formula's bands name it, e.g. `BB`. */
  readonly grade: string;
  readonly predicate?: string | undefined;
  readonly size?: 'small' | 'large';
}

/** A grade: its letters say it, the colour only ranks it. */
export const GradeBadge = ({ grade, predicate, size = 'small' }: GradeBadgeProps) => {
  const translate = useTranslate();
  const key = predicate ? 'common.grade.labelWithPredicate' : 'common.grade.label';
  const label = translate(key, { grade, predicate });
  const large = size === 'large';
  return (
    <Box
      component="span"
      role="img"
      aria-label={label}
      title={label}
      sx={({ palette }) => {
        // A formula may name grades of its own; those stay neutral.
        const tone = isKnown(grade) ? palette.grade[grade] : palette.answerState.DRAFT;
        return {
          display: 'inline-grid',
          placeItems: 'center',
          minWidth: large ? 72 : 36,
          px: large ? 1.5 : 0.75,
          py: large ? 0.75 : 0.125,
          borderRadius: large ? 2 : 1,
          fontSize: large ? '2rem' : '0.8rem',
          fontWeight: 800,
          lineHeight: 1.4,
          color: tone.text,
          backgroundColor: tone.fill,
        };
      }}
    >
      {grade}
    </Box>
  );
};

const isKnown = (grade: string): grade is GradeName =>
  (grades as readonly string[]).includes(grade);
