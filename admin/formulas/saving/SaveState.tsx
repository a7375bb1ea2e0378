import { Box, Typography } from '@mui/material';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import CloudOffIcon from '@mui/icons-material/CloudOffOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SyncIcon from '@mui/icons-material/SyncOutlined';
import { useTranslate } from 'react-admin';
import { useIsKept } from '../../drafts/useIsKept.js';
import { useFormat } from '../../fields/useFormat.js';
import { isTransient } from '../../providers/errors.js';
import { sentenceOf } from '../../providers/refusals.js';
import { visuallyHidden } from '../../fields/visuallyHidden.js';
import type { SaveStatus } from './formulaSaver.js';
import { formulasPlace } from './unsentStore.js';

interface SaveStateProps {
  readonly status: SaveStatus;
  /** Why it was refused is said at the input it is about. */
  readonly isMarked: boolean;
}

/** Where the saving of the draft stands: always in sight, and said aloud when it matters. */
export const SaveState = ({ status, isMarked }: SaveStateProps) => {
  const { label, lead, tone, icon: Icon } = useSaveText(status, isMarked);
  const isQuiet = status.kind === 'pending' || status.kind === 'saving';
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: tone, minHeight: 28 }}>
        <Icon sx={{ fontSize: 18 }} />
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
      </Box>
      {lead && (
        <Typography variant="body2" color="textSecondary">
          {lead}
        </Typography>
      )}
      {/* Every pause in the typing is "saving": only what comes of it is worth a word. */}
      <Box role="status" sx={visuallyHidden}>
        {isQuiet ? '' : label}
      </Box>
    </Box>
  );
};

function useSaveText(status: SaveStatus, isMarked: boolean) {
  const translate = useTranslate();
  const { time } = useFormat();
  const isKept = useIsKept(formulasPlace);
  const say = (key: string, params = {}) => translate(`resources.formulas.saving.${key}`, params);
  switch (status.kind) {
    case 'saved': {
      const { at } = status;
      const label =
        at === null ? say('byItself') : say('savedAt', { time: time(new Date(at).toISOString()) });
      return { label, tone: at === null ? 'text.secondary' : 'success.main', icon: CheckIcon };
    }
    case 'pending':
    case 'saving':
      return { label: say('saving'), tone: 'text.secondary', icon: SyncIcon };
    case 'waiting': {
      const { failure } = status;
      const reason = translate(sentenceOf(failure), failure.details);
      const key = isTransient(failure) ? 'waiting' : 'troubled';
      const lead = say(`${isKept ? '' : 'unkept.'}${key}Lead`, { reason });
      return { label: say(key), lead, tone: 'warning.main', icon: CloudOffIcon };
    }
    case 'conflict':
      return {
        label: say('conflict'),
        lead: say('conflictLead'),
        tone: 'error.main',
        icon: ErrorIcon,
      };
    case 'refused': {
      const { failure } = status;
      const reason = translate(sentenceOf(failure), failure.details);
      const key = isMarked ? 'refusedMarked' : 'refusedLead';
      const lead = say(`${isKept ? '' : 'unkept.'}${key}`, { reason });
      return { label: say('refused'), lead, tone: 'error.main', icon: ErrorIcon };
    }
  }
}
