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
import type { PeriodClosingPartsFragment, PeriodRowFragment } from '../graphql/graphql.js';
import { type Failure, type FailureCode, transportCodes } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';
import { ClosingProgress } from './ClosingProgress.js';

interface DoorDialogProps {
  readonly door: 'open' | 'close';
  /** The period in words. */
  readonly name: string;
  readonly progress: PeriodRowFragment['progress'];
  /** What may make somebody think again. */
  readonly warnings: readonly string[];
  readonly busy: boolean;
  /** How far it is, once that is known. */
  readonly closing: PeriodClosingPartsFragment | undefined;
  /** What the server said of the last try. */
  readonly failure: Failure | undefined;
  readonly onConfirm: () => void;
  /** Somebody else changed the period: look at it again. */
  readonly onReload: () => void;
  /** Does not wait for it: it goes on. */
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}

/** The period is no longer what the dialog was opened for: asking again would change nothing. */
const changedMeanwhile: readonly FailureCode[] = [
  'CONFLICT',
  'PERIOD_CLOSED',
  'PERIOD_CLOSING',
  'PERIOD_NOT_OPEN',
];

/** The answer did not come: what was asked for may have been done, or go on. */
const unanswered: readonly FailureCode[] = [...transportCodes, 'UNAUTHENTICATED'];

/** What opening or closing a period will do, said before it is done, with the numbers it is about. */
export const DoorDialog = ({
  door,
  name,
  progress,
  warnings,
  busy,
  closing,
  failure,
  onConfirm,
  onReload,
  onLeave,
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
  const textOf = (failed: Failure | undefined) =>
    failed &&
    door === 'close' &&
    !changedMeanwhile.includes(failed.code) &&
    !unanswered.includes(failed.code)
      ? `${translate(sentenceOf(failed), failed.details)} ${translate('resources.periods.closing.unchanged')}`
      : undefined;
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
        {warnings.map((warning) => (
          <Alert key={warning} severity="warning" sx={{ mt: 2 }}>
            {warning}
          </Alert>
        ))}
        {busy && (
          <Box sx={{ mt: 2.5 }} role="status">
            <Typography variant="body2" sx={{ mb: 0.75 }}>
              {say('running')}
            </Typography>
            {closing ? (
              <ClosingProgress {...closing} />
            ) : (
              <LinearProgress aria-label={say('running')} />
            )}
          </Box>
        )}
        {!busy && <FailureAlert failure={failure} text={textOf(failure)} sx={{ mt: 2 }} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {busy && door === 'close' ? (
          <Button onClick={onLeave} color="inherit">
            {translate('resources.periods.closing.leave')}
          </Button>
        ) : (
          <Button onClick={onCancel} color="inherit" disabled={busy}>
            {translate('common.actions.cancel')}
          </Button>
        )}
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
