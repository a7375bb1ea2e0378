import type { FormEvent, ReactNode } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Failure } from '../providers/errors.js';
import { FailureAlert } from './FailureAlert.js';
import { Held } from './Held.js';

interface FormFrameProps {
  /** Of the button that saves. */
  readonly button: string;
  readonly busy: boolean;
  /** What no field of the form says. */
  readonly failure: Failure | undefined;
  /** In the screen's own words, where the common ones would say too little. */
  readonly failureText?: string | undefined;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form around its fields: they rest while they are saved, and below them is what to do. */
export const FormFrame = (props: FormFrameProps) => {
  const { button, busy, failure, failureText, onSave, onCancel, children } = props;
  const translate = useTranslate();
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Box component="form" noValidate onSubmit={save} sx={{ display: 'grid', gap: 2 }}>
      <Held held={busy}>{children}</Held>
      <FailureAlert failure={failure} text={failureText} />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button color="inherit" onClick={onCancel} disabled={busy}>
          {translate('common.actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" disabled={busy}>
          {button}
        </Button>
      </Box>
    </Box>
  );
};
