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

interface RemoveNamedDialogProps {
  readonly name: string;
  /** Where its texts are. */
  readonly texts: 'resources.formulas.tables.used' | 'expressions.parameters.used';
  /** Codes of the nodes whose expressions say the name. */
  readonly users: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Before a table or a parameter goes that expressions name: where it is used, and what becomes of that. */
export const RemoveNamedDialog = ({
  name,
  texts,
  users,
  onRemove,
  onClose,
}: RemoveNamedDialogProps) => {
  const translate = useTranslate();
  const id = useId();
  const say = (key: string) => translate(`${texts}.${key}`, { name, users: users.join(', ') });
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
