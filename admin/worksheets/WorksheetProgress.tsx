import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProgressBar } from '../fields/ProgressBar.js';
import type { WorksheetRowFragment } from '../graphql/graphql.js';

interface WorksheetProgressProps {
  readonly progress: WorksheetRowFragment['progress'];
}

/** How far a worksheet is: answered as a bar, and below it what is proven, returned and accepted. */
export const WorksheetProgress = ({ progress }: WorksheetProgressProps) => {
  const translate = useTranslate();
  const { answered, indicators, evidenced, returned, accepted } = progress;
  const say = (key: string, count: number) =>
    translate(`resources.worksheets.counts.${key}`, { count });
  return (
    <Box sx={{ minWidth: 190, maxWidth: 320 }}>
      <ProgressBar
        done={answered}
        total={indicators}
        label={translate('resources.worksheets.counts.answered')}
      />
      <Typography variant="caption" color="textSecondary">
        {say('evidenced', evidenced)}
        {accepted > 0 && ` · ${say('accepted', accepted)}`}
        {returned > 0 && (
          <Box
            component="span"
            sx={({ palette }) => ({ color: palette.answerState.RETURNED.text, fontWeight: 700 })}
          >
            {` · ${say('returned', returned)}`}
          </Box>
        )}
      </Typography>
    </Box>
  );
};
