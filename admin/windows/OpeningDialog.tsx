import { useId } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { Held } from '../fields/Held.js';
import type { Failure } from '../providers/errors.js';

interface OpeningDialogProps {
  readonly title: string;
  readonly button: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** What no field of the form says. */
  readonly failure: Failure | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of the dialogs around openings: one form with one thing to do. */
export const OpeningDialog = ({
  title,
  button,
  busy,
  disabled = false,
  failure,
  onSend,
  onClose,
  children,
}: OpeningDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      {/* Title and buttons stay in sight on a phone; what is between them scrolls. */}
      <Box
        component="form"
        noValidate
        onSubmit={send}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId} component="h2">
          {title}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          <Held held={busy}>{children}</Held>
          <FailureAlert failure={failure} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} color="inherit" disabled={busy}>
            {translate('common.actions.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || disabled}>
            {button}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
