import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';

const keys = [
  { key: 'J', does: 'next' },
  { key: 'K', does: 'previous' },
  { key: '1–5', does: 'choose' },
  { key: 'D', does: 'document' },
  { key: 'E', does: 'evidence' },
  { key: 'A', does: 'accept' },
  { key: 'R', does: 'return' },
  { key: 'C', does: 'remark' },
  { key: 'Z', does: 'undo' },
  { key: '?', does: 'help' },
] as const;

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What each key does at the desk. */
export const KeysDialog = ({ open, onClose }: KeysDialogProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.evaluations.keys.${key}`);
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="keys-title" fullWidth maxWidth="xs">
      <DialogTitle id="keys-title">{say('title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'auto 1fr',
            columnGap: 2,
            rowGap: 1,
            m: 0,
            alignItems: 'center',
          }}
        >
          {keys.map(({ key, does }) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <dt>
                <Box
                  component="kbd"
                  sx={{
                    display: 'inline-block',
                    minWidth: 32,
                    px: 0.75,
                    textAlign: 'center',
                    fontFamily: 'inherit',
                    fontWeight: 700,
                    border: '1px solid',
                    borderColor: 'divider',
                    borderRadius: '5px',
                  }}
                >
                  {key}
                </Box>
              </dt>
              <Box component="dd" sx={{ m: 0 }}>
                {say(does)}
              </Box>
            </Box>
          ))}
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {say('note')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
