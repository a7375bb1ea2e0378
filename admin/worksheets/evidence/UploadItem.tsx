import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isTransient } from '../../providers/errors.js';
import { sentOf } from './upload.js';
import type { Upload } from './upload.js';
import { UploadActions } from './UploadActions.js';
import type { UploadQueue } from './uploadQueue.js';
import { useUploadText } from './useUploadText.js';

interface UploadItemProps {
  readonly upload: Upload;
  readonly queue: UploadQueue;
}

/** A file on its way: how far it is, or why it did not arrive. */
export const UploadItem = ({ upload, queue }: UploadItemProps) => {
  const translate = useTranslate();
  const text = useUploadText();
  const { file, state } = upload;
  const { name, size } = file;
  const refused = state.kind === 'failed' && !isTransient(state.failure);
  const halted = state.kind === 'failed' || state.kind === 'unfinished';
  const wrong = refused || (state.kind === 'unfinished' && state.wrongFile);
  return (
    <Box
      component="li"
      sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider', listStyle: 'none' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Typography sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <UploadActions upload={upload} queue={queue} />
      </Box>
      <Typography
        variant="body2"
        role={halted ? 'alert' : undefined}
        color={wrong ? 'error' : 'textSecondary'}
      >
        {text(upload)}
      </Typography>
      {!refused && (
        <LinearProgress
          variant={state.kind === 'attaching' ? 'indeterminate' : 'determinate'}
          value={(sentOf(upload) / Math.max(size, 1)) * 100}
          color={halted || state.kind === 'paused' ? 'inherit' : 'primary'}
          aria-label={translate('resources.worksheets.upload.progress', { name })}
          sx={{ mt: 0.75, height: 5 }}
        />
      )}
    </Box>
  );
};
