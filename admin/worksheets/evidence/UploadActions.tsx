import { Box, Button, IconButton } from '@mui/material';
import CloseIcon from '@mui/icons-material/Close';
import PauseIcon from '@mui/icons-material/Pause';
import ResumeIcon from '@mui/icons-material/PlayArrow';
import { useTranslate } from 'react-admin';
import { isTransient } from '../../providers/errors.js';
import type { FailureCode } from '../../providers/errors.js';
import { isAcceptance } from '../lockReason.js';
import { thumbSized } from '../../fields/thumbSized.js';
import type { Upload } from './upload.js';
import type { UploadQueue } from './uploadQueue.js';
import { useFilePicker } from './useFilePicker.js';

interface UploadActionsProps {
  readonly upload: Upload;
  readonly queue: UploadQueue;
}

/** What may well go better the next time, and is not tried by itself. */
const worthRetrying: ReadonlySet<FailureCode> = new Set([
  'UPLOAD_INCOMPLETE',
  'UPLOAD_UNKNOWN',
  'UPLOAD_SCAN_UNAVAILABLE',
  'INTERNAL',
]);

/** What can be done with a file on its way: hold it, let it go on, give it up. */
export const UploadActions = ({ upload, queue }: UploadActionsProps) => {
  const translate = useTranslate();
  const { id, state } = upload;
  const { name } = upload.file;
  const say = (key: string) => translate(`resources.worksheets.upload.${key}`, { name });
  const failure = state.kind === 'failed' ? state.failure : undefined;
  const mayRetry =
    failure && (isTransient(failure) || isAcceptance(failure) || worthRetrying.has(failure.code));
  const isDone = failure !== undefined && !isTransient(failure);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, ml: 'auto' }}>
      {(state.kind === 'sending' || state.kind === 'queued') && (
        <IconButton
          size="small"
          aria-label={say('pause')}
          title={say('pause')}
          onClick={() => queue.pause(id)}
          sx={thumbSized}
        >
          <PauseIcon fontSize="small" />
        </IconButton>
      )}
      {state.kind === 'paused' && (
        <IconButton
          size="small"
          aria-label={say('resume')}
          title={say('resume')}
          onClick={() => queue.resume(id)}
          sx={thumbSized}
        >
          <ResumeIcon fontSize="small" />
        </IconButton>
      )}
      {mayRetry && (
        <Button size="small" aria-label={say('retryNamed')} onClick={() => queue.resume(id)}>
          {say('retry')}
        </Button>
      )}
      {state.kind === 'unfinished' && (
        <PickAgain label={say('chooseNamed')} onFile={(file) => queue.resumeWith(id, file)}>
          {say('choose')}
        </PickAgain>
      )}
      <IconButton
        size="small"
        aria-label={say(isDone ? 'dismiss' : 'cancel')}
        title={say(isDone ? 'dismiss' : 'cancel')}
        onClick={() => queue.cancel(id)}
        sx={thumbSized}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};

interface PickAgainProps {
  readonly label: string;
  readonly children: string;
  readonly onFile: (file: File) => void;
}

const PickAgain = ({ label, children, onFile }: PickAgainProps) => {
  const { open, input } = useFilePicker(label, onFile);
  return (
    <>
      <Button size="small" aria-label={label} onClick={open}>
        {children}
      </Button>
      {input}
    </>
  );
};
