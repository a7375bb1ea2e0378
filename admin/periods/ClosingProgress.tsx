import { Alert, Box, LinearProgress, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProgressBar } from '../fields/ProgressBar.js';
import { useFormat } from '../fields/useFormat.js';
import type { PeriodClosingPartsFragment } from '../graphql/graphql.js';

type Step = Pick<PeriodClosingPartsFragment, 'phase' | 'done' | 'total' | 'silentSince'>;

/** What comes one after the other while a period closes. */
const phases = ['WAITING', 'SCORING', 'SEALING', 'RECORDING'] as const;

/**
 * How far a closing is: which step of how many, and how many worksheets are through with it. Where nothing was heard of it
 * for a while, how far it was then.
 */
export const ClosingProgress = ({ phase, done, total, silentSince }: Step) => {
  const translate = useTranslate();
  const say = (key: string, params = {}) => translate(`resources.periods.closing.${key}`, params);
  const { time } = useFormat();
  const label = say(`phase.${phase}`);
  const counts = total > 0 && (phase === 'SCORING' || phase === 'SEALING');
  return (
    <Stack spacing={0.75}>
      <Typography variant="body2">
        {say('step', { step: phases.indexOf(phase) + 1, steps: phases.length })}
      </Typography>
      {counts ? (
        <ProgressBar done={done} total={total} label={label} />
      ) : (
        <>
          <Typography variant="caption">{label}</Typography>
          <LinearProgress aria-label={label} />
        </>
      )}
      {silentSince !== null && (
        <Box sx={{ pt: 0.75 }}>
          <Alert severity="warning" variant="outlined" sx={ownIcon}>
            {say('silent', { time: time(silentSince) })}
          </Alert>
        </Box>
      )}
    </Stack>
  );
};

/** Within another notice, that one colours all icons. */
const ownIcon = { '&& > .MuiAlert-icon': { color: 'warning.main' } } as const;
