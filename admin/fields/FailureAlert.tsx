import type { ReactNode } from 'react';
import { Alert } from '@mui/material';
import type { AlertProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ClosedText } from './ClosedText.js';
import { WindowClosedText } from './WindowClosedText.js';
import type { Failure } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';

interface FailureAlertProps {
  readonly failure: Failure | undefined;
  /** In the words of the screen, where the common ones would say too little. */
  readonly text?: string | undefined;
  /** A way out: to load anew, to try again. */
  readonly action?: ReactNode;
  readonly sx?: AlertProps['sx'];
}

const FailureText = ({ failure }: { readonly failure: Failure }) => {
  const translate = useTranslate();
  const { code, details } = failure;
  const { periodId } = details;
  if (code === 'WINDOW_CLOSED' && typeof details['stageKey'] === 'string') {
    return <WindowClosedText details={details} />;
  }
  return code === 'PERIOD_CLOSED' && typeof periodId === 'string' ? (
    <ClosedText periodId={periodId} />
  ) : (
    translate(sentenceOf(failure), details)
  );
};

/** Why something was not done, beside what would have done it. Nothing where nothing failed. */
export const FailureAlert = ({ failure, text, action, sx = {} }: FailureAlertProps) => {
  if (!failure) return null;
  return (
    <Alert severity={failure.code === 'CONFLICT' ? 'warning' : 'error'} action={action} sx={sx}>
      {text ?? <FailureText failure={failure} />}
    </Alert>
  );
};
