import { Box, Button, Typography } from '@mui/material';
import BackIcon from '@mui/icons-material/ArrowBackOutlined';
import ForwardIcon from '@mui/icons-material/ArrowForwardOutlined';
import SkipNextIcon from '@mui/icons-material/SkipNextOutlined';
import { useTranslate } from 'react-admin';
import type { Steps } from '../useSteps.js';

/** From one indicator to its neighbours, and to the next that is not done. */
export const IndicatorSteps = ({ steps }: { readonly steps: Steps }) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.worksheets.desk.${key}`);
  return (
    <Box component="footer" sx={{ display: { xs: 'none', md: 'block' }, mt: 2.5 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button startIcon={<BackIcon />} disabled={!steps.hasPrevious} onClick={steps.previous}>
          {say('previous')}
        </Button>
        <Button endIcon={<ForwardIcon />} disabled={!steps.hasNext} onClick={steps.next}>
          {say('next')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button variant="outlined" endIcon={<SkipNextIcon />} onClick={steps.nextOpen}>
          {say('nextOpenShort')}
        </Button>
      </Box>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
        {say('keys')}
      </Typography>
    </Box>
  );
};
