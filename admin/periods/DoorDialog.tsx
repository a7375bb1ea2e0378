import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { useFormat } from '../fields/useFormat.js';
import type { PeriodRowFragment } from '../graphql/graphql.js';
import type { Failure, FailureCode } from '../providers/errors.js';

interface DoorDialogProps {
  readonly door: 'open' | 'close';
  /** The period in words. */
  readonly name: string;
  readonly progress: PeriodRowFragment['progress'];
  /** What may make somebody think again. */
  readonly warning: string | undefined;
  readonly busy: boolean;
  /** What the server said of the last try. */
  readonly failure: Failure | undefined;
  readonly onConfirm: () => void;
  /** Somebody else changed the period: look at it again. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

/** The period is no longer what the dialog was opened for: asking again would change nothing. */
const changedMeanwhile: readonly FailureCode[] = ['CONFLICT', 'PERIOD_CLOSED', 'PERIOD_NOT_OPEN'];

/** What opening or closing a period will do, said before it is done, with the numbers it is about. */
export const DoorDialog = ({
  door,
  name,
  progress,
  warning,
  busy,
  failure,
  onConfirm,
  onReload,
  onCancel,
}: DoorDialogProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const titleId = useId();
  const say = (key: string) =>
    translate(`resources.periods.${door}.${key}`, {
      name,
      submitted: number(progress.submitted),
      worksheets: number(progress.worksheets),
      waiting: number(progress.waiting),
      unproven: number(progress.indicators - progress.accepted),
      indicators: number(progress.indicators),
    });
  const outdated = failure !== undefined && changedMeanwhile.includes(failure.code);
  return (
    <Dialog
      open
      onClose={busy ? undefined : onCancel}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId} component="h2">
        {say('title')}
      </DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
          {(['first', 'second', 'third'] as const).map((part) => (
            <li key={part}>
              <Typography>{say(part)}</Typography>
            </li>
          ))}
        </Box>
        {warning && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {warning}
          </Alert>
        )}
        {busy && (
          <Box sx={{ mt: 2.5 }} role="status">
            <Typography variant="body2" sx={{ mb: 0.75 }}>
              {say('running')}
            </Typography>
            <LinearProgress aria-label={say('running')} />
          </Box>
        )}
        {!busy && <FailureAlert failure={failure} sx={{ mt: 2 }} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onCancel} color="inherit" disabled={busy}>
          {translate('common.actions.cancel')}
        </Button>
        {outdated ? (
          <Button onClick={onReload} variant="contained">
            {translate('resources.periods.reload')}
          </Button>
        ) : (
          <Button
            onClick={onConfirm}
            variant="contained"
            color={door === 'close' ? 'warning' : 'primary'}
            disabled={busy}
          >
            {say('button')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
