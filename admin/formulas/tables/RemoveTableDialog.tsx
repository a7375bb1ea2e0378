import { useId } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useTranslate } from 'react-admin';

interface RemoveTableDialogProps {
  readonly name: string;
  /** Codes of the nodes whose expressions look it up. */
  readonly users: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Before a table goes that expressions look up: where it is used, and what becomes of that. */
export const RemoveTableDialog = ({ name, users, onRemove, onClose }: RemoveTableDialogProps) => {
  const translate = useTranslate();
  const id = useId();
  const say = (key: string) =>
    translate(`resources.formulas.tables.used.${key}`, { name, users: users.join(', ') });
  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
      <DialogTitle id={`${id}title`}>{say('title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}text`}>{say('text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button autoFocus color="inherit" onClick={onClose}>
          {say('keep')}
        </Button>
        <Button color="error" onClick={onRemove}>
          {say('remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
