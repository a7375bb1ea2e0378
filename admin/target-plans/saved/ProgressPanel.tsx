import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../../fields/FailedState.js';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { LoadingState } from '../../fields/LoadingState.js';
import { Panel } from '../../fields/Panel.js';
import { ProgressBar } from '../../fields/ProgressBar.js';
import { useFormat } from '../../fields/useFormat.js';
import type { TargetPlanProgressQuery } from '../../graphql/graphql.js';

interface ProgressPanelProps {
  readonly progress: TargetPlanProgressQuery['targetPlanProgress'] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** How many indicators the plan raises. */
  readonly moves: number;
}

/** What has become of the plan by the latest worksheet. */
export const ProgressPanel = ({ progress, error, onRetry, moves }: ProgressPanelProps) => {
  const translate = useTranslate();
  const format = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.progress.${key}`, values);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      {Boolean(error) && <FailedState error={error} onRetry={onRetry} />}
      {!error && !progress && <LoadingState rows={2} />}
      {progress && (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography>
              {say(progress.basis, {
                period: format.period(progress.period.name),
                points: format.points(progress.points),
              })}
            </Typography>
            {progress.grade && <GradeBadge grade={progress.grade} />}
          </Box>
          <Box sx={{ maxWidth: 420 }}>
            <ProgressBar
              done={progress.reached.length}
              total={moves}
              label={say('reached')}
              color={progress.reached.length === moves ? 'success' : 'primary'}
            />
          </Box>
        </Box>
      )}
    </Panel>
  );
};
