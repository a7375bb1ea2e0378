import { Box, Button, Typography } from '@mui/material';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import CloudOffIcon from '@mui/icons-material/CloudOffOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SyncIcon from '@mui/icons-material/SyncOutlined';

import { useTranslate } from 'react-admin';
import { isTransient } from '../../providers/errors.js';
import type { Failure } from '../../providers/errors.js';
import { sentenceOf } from '../../providers/refusals.js';
import { useIsKept } from '../../drafts/useIsKept.js';
import { useFormat } from '../../fields/useFormat.js';
import { answersPlace } from '../../outbox/draftKeeper.js';
import type { SaveStatus } from '../saving/answerSaver.js';
import { isAcceptance, isLock } from '../lockReason.js';
import { visuallyHidden } from '../../fields/visuallyHidden.js';

interface SaveStateProps {
  readonly status: SaveStatus;
  /** Nothing was answered or explained yet: there is nothing to call saved. */
  readonly blank: boolean;
  /** Why it was refused is said at the input it is about. */
  readonly marked: boolean;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** Where the saving of the answer stands: always on screen, and said aloud when it matters. */
export const SaveState = ({ status, blank, marked, onRetry, onDiscard }: SaveStateProps) => {
  const { label, lead, tone, icon: Icon } = useSaveText(status, marked);
  const kept = useIsKept(answersPlace);
  const translate = useTranslate();
  if (blank && status.kind === 'saved' && status.at === null) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('resources.worksheets.save.byItself')}
      </Typography>
    );
  }
  const isQuiet = status.kind === 'pending' || status.kind === 'saving';
  return (
    <Box sx={{ minHeight: 28 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: tone }}>
        <Icon sx={{ fontSize: 18 }} />
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
        {status.kind === 'waiting' && (
          <Button size="small" onClick={onRetry}>
            {translate('resources.worksheets.save.retry')}
          </Button>
        )}
        {status.kind === 'refused' && (
          <Button size="small" color="inherit" onClick={onDiscard}>
            {translate('resources.worksheets.save.discard')}
          </Button>
        )}
      </Box>
      {lead && (
        <Typography variant="body2" color={kept ? 'textSecondary' : 'error'}>
          {kept ? lead : translate('resources.worksheets.save.unkept')}
        </Typography>
      )}
      {/* Every pause in the typing is "saving": only what comes of it is worth a word. */}
      <Box role="status" sx={visuallyHidden}>
        {isQuiet ? '' : label}
      </Box>
    </Box>
  );
};

function useSaveText(status: SaveStatus, marked: boolean) {
  const translate = useTranslate();
  const { time } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.worksheets.save.${key}`, params);
  const reasonOf = (failure: Failure) => translate(sentenceOf(failure), failure.details);
  switch (status.kind) {
    case 'saved': {
      const { at } = status;
      const label =
        at === null ? say('saved') : say('savedAt', { time: time(new Date(at).toISOString()) });
      return { label, tone: 'success.main', icon: CheckIcon };
    }
    case 'pending':
    case 'saving':
      return { label: say(status.kind), tone: 'text.secondary', icon: SyncIcon };
    case 'waiting': {
      const { failure } = status;
      return isTransient(failure)
        ? {
            label: say('waiting'),
            lead: say('waitingLead'),
            tone: 'warning.main',
            icon: CloudOffIcon,
          }
        : {
            label: say('troubled'),
            lead: say('troubledLead', { reason: reasonOf(failure) }),
            tone: 'warning.main',
            icon: CloudOffIcon,
          };
    }
    case 'conflict':
      return { label: say('conflict'), tone: 'error.main', icon: ErrorIcon };
    case 'refused':
      return {
        label: isLock(status.failure)
          ? say('locked', { reason: reasonOf(status.failure) })
          : say('refused'),
        lead: isLock(status.failure)
          ? say(isAcceptance(status.failure) ? 'acceptedLead' : 'lockedLead')
          : say(marked ? 'refusedMarked' : 'refusedLead', { reason: reasonOf(status.failure) }),
        tone: 'error.main',
        icon: ErrorIcon,
      };
  }
}
