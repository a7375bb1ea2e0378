import { useId } from 'react';
import type { ReactNode } from 'react';
import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { usePhone } from './Rows.js';

interface FormDialogProps {
  readonly title: string;
  /** While it is saved it stays. */
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog, and on a phone in the whole screen. */
export const FormDialog = ({ title, busy, onClose, children }: FormDialogProps) => {
  const titleId = useId();
  const phone = usePhone();
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="md"
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>{children}</DialogContent>
    </Dialog>
  );
};
