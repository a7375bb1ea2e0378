import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { putOnClipboard } from '../fields/clipboard.js';

interface UnsentEditProps {
  readonly text: string;
  readonly onDiscard: () => void;
}

/** What somebody wrote in place of a comment that can no longer be changed: to be copied, or given up. */
export const UnsentEdit = ({ text, onDiscard }: UnsentEditProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    if (await putOnClipboard(text)) return notify('outbox.copied', { type: 'success' });
    // The text stands here and can be selected.
    notify('outbox.notCopied', { type: 'warning' });
  };
  return (
    <Alert severity="info" sx={{ mt: 1 }}>
      <Typography variant="body2">{translate('comments.unsent')}</Typography>
      <Typography
        variant="body2"
        tabIndex={0}
        role="group"
        aria-label={translate('comments.unsentText')}
        sx={{ my: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {text}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: -0.625 }}>
        <Button size="small" color="inherit" onClick={() => void copy()}>
          {translate('comments.copy')}
        </Button>
        <Button size="small" color="inherit" onClick={onDiscard}>
          {translate('comments.discard')}
        </Button>
      </Box>
    </Alert>
  );
};
