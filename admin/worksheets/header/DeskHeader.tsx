import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WorksheetStatusChip } from '../WorksheetStatusChip.js';
import { ProgressBar } from '../../fields/ProgressBar.js';
import { useFormat } from '../../fields/useFormat.js';
import { AlsoHere } from '../../live/AlsoHere.js';
import { useDesk, useStandings } from '../desk.js';
import { DeskActions } from './DeskActions.js';
import { SaveSummary } from './SaveSummary.js';
import { ScorePanel } from './ScorePanel.js';

/** Below the bar of the admin, and always in sight: score, progress, whether all is saved, and when it is due. */
export const DeskHeader = () => {
  const translate = useTranslate();
  const { worksheet } = useDesk();
  const { shortDate, daysFrom } = useFormat();
  const standings = [...useStandings().values()];
  const { dueAt, status } = worksheet.period;
  const done = standings.filter(({ answered, proven }) => answered && proven).length;
  return (
    <Box
      sx={(theme) => ({
        position: 'sticky',
        top: 60,
        zIndex: theme.zIndex.appBar - 1,
        display: 'grid',
        gap: 0.5,
        px: { xs: 1.5, md: 2 },
        py: { xs: 0.75, md: 1 },
        mb: 2,
        mx: { xs: -1.5, md: 0 },
        backgroundColor: theme.palette.background.paper,
        border: `1px solid ${theme.palette.divider}`,
        borderWidth: { xs: '0 0 1px', md: 1 },
        borderRadius: { xs: 0, md: '12px' },
      })}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: { xs: 'wrap', md: 'nowrap' },
          alignItems: 'center',
          columnGap: { xs: 1.5, md: 2.5 },
          rowGap: 0.5,
          minWidth: 0,
        }}
      >
        <ScorePanel />
        <Box sx={{ flex: { xs: '1 1 120px', md: '0 1 180px' } }}>
          <ProgressBar
            done={done}
            total={standings.length}
            label={translate('resources.worksheets.score.completion')}
          />
        </Box>
        <Box sx={{ minWidth: 0, display: { xs: 'none', md: 'block' } }}>
          <WorksheetStatusChip status={worksheet.status} />
          {status === 'OPEN' && (
            <Typography variant="caption" color="textSecondary" component="div" noWrap>
              {translate('resources.worksheets.score.due', {
                date: shortDate(dueAt),
                days: daysFrom(dueAt),
              })}
            </Typography>
          )}
        </Box>
        <Box
          sx={{ flex: { xs: '1 1 120px', md: 1 }, display: 'flex', justifyContent: { md: 'end' } }}
        >
          <SaveSummary />
        </Box>
        <DeskActions />
      </Box>
      <AlsoHere />
    </Box>
  );
};
