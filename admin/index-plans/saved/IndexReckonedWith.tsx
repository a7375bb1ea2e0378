import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { IndexPlanRecordFragment } from '../../graphql/graphql.js';

/** What the plan rests on: without it nobody could tell later why it is as it is. */
export const IndexReckonedWith = ({ plan }: { readonly plan: IndexPlanRecordFragment }) => {
  const translate = useTranslate();
  const { number, points } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.saved.${key}`, values);
  const { goalGrade, goalPoints, efforts, excluded, bundles } = plan;
  const listed = (all: readonly { readonly indicatorCode: string; readonly effort: number }[]) =>
    all.map(({ indicatorCode, effort }) => `${indicatorCode}: ${number(effort)}`).join('; ');
  const of = (scope: (typeof efforts)[number]['scope']) =>
    efforts.filter((one) => one.scope === scope && one.effort !== 1);
  const lines = [
    goalGrade === null
      ? say('goalPoints', { points: points(goalPoints) })
      : say('goalGrade', { grade: goalGrade }),
    of('KABUPATEN').length > 0 && say('effortsOwn', { efforts: listed(of('KABUPATEN')) }),
    of('UNITS').length > 0 && say('effortsUnits', { efforts: listed(of('UNITS')) }),
    of('UNIT').length > 0 && say('effortsUnit', { smart_count: of('UNIT').length }),
    bundles.length > 0 && say('bundles', { efforts: listed(bundles) }),
    excluded.length > 0 &&
      say('excluded', {
        codes: [...new Set(excluded.map(({ indicatorCode }) => indicatorCode))].join(', '),
      }),
  ];
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, overflowWrap: 'anywhere' }}>
      {lines.filter(Boolean).join(' ')}
    </Typography>
  );
};
