import { useDeferredValue } from 'react';
import { Box, Typography } from '@mui/material';
import CheckIcon from '@mui/icons-material/CloudDoneOutlined';
import CloudOffIcon from '@mui/icons-material/CloudOffOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import SyncIcon from '@mui/icons-material/SyncOutlined';
import { useTranslate } from 'react-admin';
import { useDesk } from '../desk.js';
import { useUploads } from '../evidence/useEvidenceActions.js';
import { isUnderWay } from '../evidence/upload.js';
import { useEntries } from '../saving/useWorksheetStore.js';

/** Whether everything on the desk is safe on the server. */
export const SaveSummary = () => {
  const translate = useTranslate();
  const { workspace } = useDesk();
  const entries = useDeferredValue(useEntries(workspace.store));
  const statuses = entries.map(({ status }) => status.kind);
  const uploading = useUploads().filter(isUnderWay).length;
  const count = (...kinds: (typeof statuses)[number][]) =>
    statuses.filter((kind) => kinds.includes(kind)).length;
  const conflicts = count('conflict');
  const stuck = count('waiting', 'refused');
  const moving = count('pending', 'saving');
  const mayEdit = entries.some(({ answer }) => answer.abilities.includes('answer.edit'));
  // Who only reads has nothing to worry about.
  if (!mayEdit && conflicts + stuck + moving + uploading === 0) return null;
  const say = (key: string, params = {}) => translate(`resources.worksheets.${key}`, params);

  const [Icon, text, color] = conflicts
    ? [ErrorIcon, say('save.conflicts', { count: conflicts }), 'error.main']
    : stuck
      ? [CloudOffIcon, say('save.unsaved', { count: stuck }), 'warning.main']
      : uploading
        ? [SyncIcon, say('upload.elsewhere', { count: uploading }), 'text.secondary']
        : moving
          ? [SyncIcon, say('save.saving'), 'text.secondary']
          : [CheckIcon, say('save.allSaved'), 'text.secondary'];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color, minWidth: 0 }}>
      <Icon sx={{ fontSize: 18 }} />
      <Typography variant="body2" noWrap>
        {text}
      </Typography>
    </Box>
  );
};
