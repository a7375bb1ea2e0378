import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { failureOf } from '../providers/errors.js';

interface FailedStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Says what went wrong in place of what could not be shown, and offers to try again. */
export const FailedState = ({ error, onRetry }: FailedStateProps) => {
  const translate = useTranslate();
  const { code, details } = failureOf(error);
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2, maxWidth: 720, backgroundColor: 'background.paper' }}
      action={
        onRetry && (
          <Button color="inherit" onClick={onRetry}>
            {translate('common.state.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{translate('common.state.failedTitle')}</AlertTitle>
      {translate(`errors.${code}`, details)}
    </Alert>
  );
};
