import { useId, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import type { ApiError } from '../../providers/errors.js';

interface NameDialogProps {
  /** The name that it has until somebody types another. */
  readonly proposed: string;
  readonly save: { readonly isPending: boolean; readonly error: ApiError | null };
  /** While another plan is looked for, what is shown is no longer what is asked for. */
  readonly isBusy: boolean;
  readonly onName: (title: string) => void;
  readonly onClose: () => void;
}

/** Asks under which name a plan is kept. */
export const NameDialog = ({ proposed, save, isBusy, onName, onClose }: NameDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const [title, setTitle] = useState(proposed);
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.save.${key}`, values);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={save.isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(title);
        }}
      >
        <DialogTitle id={titleId} component="h2">
          {say('title')}
        </DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            required
            label={say('name')}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
            helperText={say('help')}
            slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
          />
          <FailureAlert
            failure={save.error?.failure}
            text={save.error?.failure.code === 'CONFLICT' ? say('changed') : undefined}
            sx={{ mt: 2 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={save.isPending}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={save.isPending || isBusy || title.trim() === ''}
          >
            {say('confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
