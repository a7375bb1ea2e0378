import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { safeAddress } from '../../schema/formatted-text/index.js';
import { limits } from '../../schema/limits.js';

interface LinkDialogProps {
  /** What is filled in at first; undefined while nobody asks for a link. */
  readonly from: { readonly name: string; readonly address: string } | undefined;
  readonly onInsert: (name: string, href: string) => void;
  readonly onClose: () => void;
  /** Once it is gone, and the keyboard may go elsewhere. */
  readonly onGone: () => void;
}

/** Asks where a link leads, and what it is called. */
export const LinkDialog = ({ from, onInsert, onClose, onGone }: LinkDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Dialog
      open={from !== undefined}
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
      // The text gets the keyboard back, with what is selected in it.
      disableRestoreFocus
      // What is typed here is no key of the desk behind it.
      onKeyDown={(event) => event.stopPropagation()}
      slotProps={{ transition: { onExited: onGone } }}
    >
      <DialogTitle id={titleId} component="h2">
        {translate('formattedText.link')}
      </DialogTitle>
      {from && <LinkFields from={from} onInsert={onInsert} onClose={onClose} />}
    </Dialog>
  );
};

type LinkFieldsProps = Pick<LinkDialogProps, 'onInsert' | 'onClose'> & {
  readonly from: NonNullable<LinkDialogProps['from']>;
};

const LinkFields = ({ from, onInsert, onClose }: LinkFieldsProps) => {
  const translate = useTranslate();
  const [name, setName] = useState(from.name);
  const [address, setAddress] = useState(from.address);
  const [refused, setRefused] = useState(false);
  const say = (key: string) => translate(`formattedText.${key}`);
  const insert = (event: FormEvent) => {
    event.preventDefault();
    const href = safeAddress(address);
    if (href === undefined) return setRefused(true);
    onInsert(name.trim(), href);
  };
  return (
    <form noValidate onSubmit={insert}>
      <DialogContent sx={{ display: 'grid', gap: 1, pt: '8px !important' }}>
        <TextField
          autoFocus
          type="url"
          label={say('address')}
          value={address}
          error={refused}
          helperText={say(refused ? 'addressRefused' : 'addressHelp')}
          onChange={({ target }) => {
            setAddress(target.value);
            setRefused(false);
          }}
          slotProps={{ htmlInput: { maxLength: limits.urlLength } }}
        />
        <TextField
          label={say('name')}
          value={name}
          helperText={say('nameHelp')}
          onChange={({ target }) => setName(target.value)}
          slotProps={{ htmlInput: { maxLength: limits.nameLength } }}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('common.actions.cancel')}
        </Button>
        <Button type="submit" variant="contained">
          {say('insert')}
        </Button>
      </DialogActions>
    </form>
  );
};
