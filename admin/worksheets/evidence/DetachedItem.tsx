import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import type { Failure } from '../../providers/errors.js';
import { useEvidenceFailure } from './useEvidenceFailure.js';

interface DetachedItemProps {
  readonly title: string;
  readonly busy: boolean;
  /** Why it could not be given back. */
  readonly failure: Failure | undefined;
  readonly onUndo: () => void;
}

/** In place of what was just taken away: the way back. */
export const DetachedItem = ({ title, busy, failure, onUndo }: DetachedItemProps) => {
  const translate = useTranslate();
  const failureText = useEvidenceFailure();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1, listStyle: 'none' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography role="status" variant="body2" color="textSecondary">
          {translate('resources.worksheets.evidence.detached', { title })}
        </Typography>
        <FieldRefusal sentence={failure && failureText(failure)} />
      </Box>
      <Button size="small" disabled={busy} onClick={onUndo}>
        {translate('common.actions.undo')}
      </Button>
    </Box>
  );
};
