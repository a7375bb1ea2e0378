import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Solving } from './useSolver.js';

interface SolveProgressProps {
  readonly solving: Solving;
  readonly stop: () => void;
  readonly retry: () => void;
}

/** That a plan is looked for, and the way to stop it; that it was stopped or failed, and the way to try again. */
export const SolveProgress = ({ solving, stop, retry }: SolveProgressProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.target-plans.plan.${key}`);
  if (solving.kind === 'SOLVING') {
    const { share } = solving;
    return (
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', py: 1 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="body2" sx={{ mb: 0.5 }}>
            {say('solving')}
          </Typography>
          <LinearProgress
            aria-label={say('solving')}
            variant={share === null ? 'indeterminate' : 'determinate'}
            value={share === null ? 0 : Math.min(100, share * 100)}
          />
        </Box>
        <Button onClick={stop}>{say('stop')}</Button>
      </Box>
    );
  }
  if (solving.kind !== 'STOPPED' && solving.kind !== 'FAILED') return null;
  return (
    <Alert
      severity={solving.kind === 'FAILED' ? 'error' : 'info'}
      action={
        <Button color="inherit" onClick={retry}>
          {say('again')}
        </Button>
      }
    >
      {say(solving.kind === 'FAILED' ? 'failed' : 'stopped')}
    </Alert>
  );
};
