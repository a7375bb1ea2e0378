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

/**
 * Who reviews the chosen units. Whoever reviews only some of them keeps these, unless one decides. When
 * somebody else assigns meanwhile, the boxes follow, but for those that were decided on.
 */
export const AssignDialog = ({ periodId, title, chosen, loads, onClose }: AssignDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const { assign, busy, done, total, failure } = useAssigning(periodId);
  const [wanted, want] = useState<ReadonlyMap<string, Share>>(new Map());
  const say = (key: string, params = {}) => translate(`resources.assignments.${key}`, params);

  const shareWanted = (id: string) => wanted.get(id) ?? shareOf(id, chosen);
  const offered = loads.filter(
    ({ evaluator, able }) => able || shareOf(evaluator.id, chosen) !== 'none',
  );
  const changes = changesOf(chosen, wanted);
  const tooMany = changes.some(
    ({ evaluatorIds }) => evaluatorIds.length > limits.evaluatorsPerUnit,
  );
  const decide = ({ evaluator: { id }, able }: Load, checked: boolean) => {
    const next = new Map(wanted);
    // Whoever is no evaluator any more is taken away or left where they are, never added.
    if (!able && wanted.get(id) === 'none') next.delete(id);
    else next.set(id, able && checked ? 'all' : 'none');
    want(next);
  };
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
        {offered.length === 0 && <Typography>{say('load.empty')}</Typography>}
        {offered.map((load) => {
          const { evaluator, units } = load;
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
                  onChange={({ target }) => decide(load, target.checked)}
                />
              }
              label={
                <>
                  {evaluator.name}{' '}
                  <Typography component="span" variant="caption" color="textSecondary">
                    {say('load.ofUnits', { count: units })}
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
        {failure && !busy && (
          <Alert severity={failure.code === 'CONFLICT' ? 'warning' : 'error'} sx={{ mt: 2 }}>
            {failure.code === 'CONFLICT'
              ? say('conflict')
              : translate(`errors.${failure.code}`, failure.details)}{' '}
            {say('savedSoFar', { done, total })}
          </Alert>
        )}
        {tooMany && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {say('tooMany', { max: limits.evaluatorsPerUnit })}
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
