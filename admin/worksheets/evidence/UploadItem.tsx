import { Box, Button, IconButton, LinearProgress, Typography } from '@mui/material';
import CloseIcon from '@mui/icons-material/Close';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import { isTransient } from '../../providers/errors.js';
import { refusalAt } from '../../providers/refusals.js';
import { thumbSized } from '../thumbSized.js';
import { detailPlaces } from './evidenceFailure.js';
import type { Upload } from './uploadQueue.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface UploadItemProps {
  readonly upload: Upload;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

/** A file on its way: how far it is, or why it did not arrive. */
export const UploadItem = ({ upload, onCancel, onRetry }: UploadItemProps) => {
  const translate = useTranslate();
  const { percent, bytes } = useFormat();
  const failureText = useEvidenceFailure();
  const { file, state } = upload;
  const { name } = file;
  const say = (key: string, params = {}) => translate(`resources.worksheets.upload.${key}`, params);
  const failed = state.kind === 'failed';
  const share = state.kind === 'sending' ? state.share : state.kind === 'attaching' ? 1 : 0;
  const text = () => {
    if (state.kind === 'failed') {
      // What was said about the file is no longer on the screen: name what was wrong with it.
      const about = refusalAt(state.failure, detailPlaces)?.at;
      const label = about && `${translate(`resources.worksheets.evidence.${about}`)}: `;
      return `${label ?? ''}${failureText(state.failure, file.size)}`;
    }
    if (state.kind !== 'sending') return say(state.kind);
    return say('sending', { percent: percent(share, 0), size: bytes(file.size) });
  };
  const canRetry =
    failed && (isTransient(state.failure) || state.failure.code.startsWith('UPLOAD_IN'));
  return (
    <Box
      component="li"
      sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider', listStyle: 'none' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>
          <Typography
            variant="body2"
            role={failed ? 'alert' : undefined}
            color={failed ? 'error' : 'textSecondary'}
          >
            {text()}
          </Typography>
        </Box>
        {canRetry && (
          <Button size="small" aria-label={say('retryNamed', { name })} onClick={onRetry}>
            {say('retry')}
          </Button>
        )}
        <IconButton
          size="small"
          aria-label={say(failed ? 'dismiss' : 'cancel', { name })}
          onClick={onCancel}
          sx={thumbSized}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {!failed && (
        <LinearProgress
          variant={state.kind === 'attaching' ? 'indeterminate' : 'determinate'}
          value={share * 100}
          aria-label={say('progress', { name })}
          sx={{ mt: 0.75, height: 5 }}
        />
      )}
    </Box>
  );
};
