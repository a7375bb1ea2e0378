import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isPassing } from './previewError.js';
import type { PreviewFault } from './previewError.js';

interface FailedPreviewProps {
  readonly fault: PreviewFault;
  readonly onRetry: () => void;
}

/** Why a document is not shown, and what to do; the way to download it stands above. */
export const FailedPreview = ({ fault, onRetry }: FailedPreviewProps) => {
  const translate = useTranslate();
  return (
    <Alert
      severity="warning"
      variant="outlined"
      action={
        isPassing(fault) && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {translate('preview.retry')}
          </Button>
        )
      }
    >
      {translate(`preview.failed.${fault}`)}
    </Alert>
  );
};
