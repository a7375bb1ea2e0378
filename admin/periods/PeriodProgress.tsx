import { Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProgressBar } from '../fields/ProgressBar.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';

/** How far a period is, stage by stage: from the first answer to the last verdict. */
export const PeriodProgress = (progress: PeriodRowFragment['progress']) => {
  const translate = useTranslate();
  const bars = [
    ['submitted', progress.submitted, progress.worksheets, 'primary'],
    ['onTime', progress.onTime, progress.worksheets, 'success'],
    ['answered', progress.answered, progress.indicators, 'primary'],
    ['accepted', progress.accepted, progress.indicators, 'success'],
    ['waiting', progress.waiting, progress.indicators, 'info'],
    ['returned', progress.returned, progress.indicators, 'warning'],
  ] as const;
  return (
    <Stack spacing={1.5}>
      {bars.map(([key, done, total, color]) => (
        <ProgressBar
          key={key}
          done={done}
          total={total}
          color={color}
          label={translate(`resources.periods.progress.${key}`)}
        />
      ))}
    </Stack>
  );
};
