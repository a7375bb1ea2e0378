import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { useFormat } from '../fields/useFormat.js';
import type { FollowUpRecordFragment } from '../graphql/graphql.js';
import { useCan } from '../providers/useViewer.js';
import { useFilePicker } from '../worksheets/evidence/useFilePicker.js';
import { linkKey } from './draftKeys.js';
import { LibraryDialog } from './LibraryDialog.js';
import type { EvidenceChanges } from './useFollowUpEvidence.js';

interface AttachEvidenceProps {
  readonly action: FollowUpRecordFragment;
  readonly changes: EvidenceChanges;
}

/** The ways evidence comes to an action: what the unit has, a new file, an address. */
export const AttachEvidence = ({ action, changes }: AttachEvidenceProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  const uploads = useCan('upload.create');
  const [choosing, choose] = useState(false);
  const [url, setUrl] = useDraft(linkKey(action.id), '');
  const say = (key: string, params = {}) =>
    translate(`resources.follow-ups.evidence.${key}`, params);
  const picker = useFilePicker(say('file'), changes.upload);
  const { failure, sending, busy } = changes;
  const isThere = failure?.code === 'DUPLICATE';
  const attachUrl = (event: FormEvent) => {
    event.preventDefault();
    changes.attach({ url: url.trim() });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" disabled={busy} onClick={() => choose(true)}>
          {say('fromLibrary')}
        </Button>
        {uploads && (
          <>
            <Button variant="outlined" disabled={busy} onClick={picker.open}>
              {say('file')}
            </Button>
            {picker.input}
          </>
        )}
      </Box>
      {sending && (
        <Typography role="status" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {say('sending', { name: sending.name, percent: percent(sending.share, 0) })}
        </Typography>
      )}
      <Box
        component="form"
        noValidate
        onSubmit={attachUrl}
        sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
      >
        <TextField
          size="small"
          margin="none"
          type="url"
          label={say('address')}
          value={url}
          onChange={({ target }) => setUrl(target.value)}
          helperText={say('addressHelp')}
          slotProps={{ htmlInput: { maxLength: limits.urlLength } }}
          sx={{ flex: 1 }}
        />
        <Button type="submit" disabled={busy || url.trim() === ''} sx={{ minHeight: 40 }}>
          {say('attach')}
        </Button>
      </Box>
      <FailureAlert failure={failure} text={isThere ? say('there') : undefined} />
      {choosing && (
        <LibraryDialog
          action={action}
          busy={busy}
          onPick={(evidenceId) => changes.attach({ evidenceId }, () => choose(false))}
          onClose={() => choose(false)}
        />
      )}
    </Box>
  );
};
