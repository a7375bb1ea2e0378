import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { TargetPlanRecordFragment } from '../../graphql/graphql.js';

/** What the plan rests on: without it nobody could tell later why it is as it is. */
export const ReckonedWith = ({ plan }: { readonly plan: TargetPlanRecordFragment }) => {
  const translate = useTranslate();
  const { number, points } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.saved.${key}`, values);
  const { goalGrade, goalPoints, effortBasis, efforts, excluded, promised } = plan;
  const lines = [
    goalGrade === null
      ? say('goalPoints', { points: points(goalPoints) })
      : say('goalGrade', { grade: goalGrade }),
    say(`basis.${effortBasis}`),
    efforts.length > 0 &&
      say('efforts', {
        efforts: efforts
          .map(({ indicatorCode, effort }) => `${indicatorCode}: ${number(effort)}`)
          .join('; '),
      }),
    excluded.length > 0 && say('excluded', { codes: excluded.join(', ') }),
    promised.length > 0 && say('promised', { codes: promised.join(', ') }),
  ];
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, overflowWrap: 'anywhere' }}>
      {lines.filter(Boolean).join(' ')}
    </Typography>
  );
};
