import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

interface DetachedItemProps {
  readonly title: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

/** In place of what was just taken away: the way back. */
export const DetachedItem = ({ title, busy, onUndo }: DetachedItemProps) => {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1, listStyle: 'none' }}
    >
      <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: 1, minWidth: 0 }}>
        {translate('resources.worksheets.evidence.detached', { title })}
      </Typography>
      <Button size="small" disabled={busy} onClick={onUndo}>
        {translate('common.actions.undo')}
      </Button>
    </Box>
  );
};
