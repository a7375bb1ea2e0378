import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

/** A key, and the name of the text that says what it does. */
export interface KeyHelp {
  readonly key: string;
  readonly does: string;
}

interface KeysDialogProps {
  readonly open: boolean;
  readonly keys: readonly KeyHelp[];
  /** Key of the texts: `title`, `note`, and one for each `does`. */
  readonly texts: string;
  readonly onClose: () => void;
}

/** What each key does at a desk. */
export const KeysDialog = ({ open, keys, texts, onClose }: KeysDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const say = (key: string) => translate(`${texts}.${key}`);
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{say('title')}</DialogTitle>
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
