import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CommitmentItem } from './CommitmentItem.js';
import { useCommitments } from './useCommitments.js';

/** What was taken down at a meeting on this device and is not in the list yet; nothing where everything is. */
export const UnsentCommitments = () => {
  const translate = useTranslate();
  const unsent = useCommitments().filter(({ status }) => status.kind !== 'saved');
  if (unsent.length === 0) return null;
  return (
    <Alert severity="warning">
      {translate('commitments.unsent', { smart_count: unsent.length })}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '1rem' }}>
        {unsent.map((entry) => (
          <CommitmentItem key={entry.commitment.key} entry={entry} namesUnit />
        ))}
      </Box>
    </Alert>
  );
};
