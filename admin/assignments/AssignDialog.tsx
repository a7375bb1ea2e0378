import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { changesOf, shareOf } from './board.js';
import type { BoardRow, Load, Share } from './board.js';
import { useAssigning } from './useAssigning.js';

interface AssignDialogProps {
  readonly periodId: string;
  /** What the units are called: one by its name, several by their number. */
  readonly title: string;
  readonly chosen: readonly BoardRow[];
  readonly loads: readonly Load[];
  readonly onClose: () => void;
}

/** Who reviews the chosen units. Whoever reviews only some of them keeps these, unless one decides. */
export const AssignDialog = ({ periodId, title, chosen, loads, onClose }: AssignDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const { assign, busy, done, total, failure } = useAssigning(periodId);
  const [wanted, want] = useState<ReadonlyMap<string, Share>>(new Map());
  const say = (key: string, params = {}) => translate(`resources.assignments.${key}`, params);

  const shareWanted = (id: string) => wanted.get(id) ?? shareOf(id, chosen);
  const changes = changesOf(chosen, wanted);
  const tooMany = changes.some(
    ({ evaluatorIds }) => evaluatorIds.length > limits.evaluatorsPerUnit,
  );
  const save = async () => {
    if (!(await assign(changes))) return;
    notify('resources.assignments.saved', { type: 'success' });
    onClose();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {say(chosen.length > 1 ? 'dialog.several' : 'dialog.one')}
        </Typography>
        {loads.length === 0 && <Typography>{say('load.empty')}</Typography>}
        {loads.map(({ evaluator, units }) => {
          const share = shareWanted(evaluator.id);
          return (
            <FormControlLabel
              key={evaluator.id}
              sx={{ display: 'flex', mr: 0 }}
              disabled={busy}
              control={
                <Checkbox
                  checked={share === 'all'}
                  indeterminate={share === 'some'}
                  onChange={({ target }) =>
                    want(new Map([...wanted, [evaluator.id, target.checked ? 'all' : 'none']]))
                  }
                />
              }
              label={
                <>
                  {evaluator.name}{' '}
                  <Typography component="span" variant="caption" color="textSecondary">
                    {say('load.units', { count: units })}
                  </Typography>
                </>
              }
            />
          );
        })}
        {busy && (
          <Box sx={{ mt: 2 }} role="status">
            <Typography variant="body2">
              {translate('common.progress.of', { done, total })}
            </Typography>
            <LinearProgress
              variant="determinate"
              aria-label={say('saving')}
              value={total > 0 ? (done / total) * 100 : 0}
            />
          </Box>
        )}
        {(failure || tooMany) && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {failure
              ? `${translate(`errors.${failure.code}`, failure.details)} ${say('savedSoFar', { done, total })}`
              : say('tooMany', { max: limits.evaluatorsPerUnit })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit" disabled={busy}>
          {translate('common.actions.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={() => void save()}
          disabled={busy || tooMany || changes.length === 0}
        >
          {translate('common.actions.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
