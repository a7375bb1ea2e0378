import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  List,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIsKept } from '../drafts/useIsKept.js';
import { useViewer } from '../providers/useViewer.js';
import { OutboxItem } from './OutboxItem.js';
import { pageOutbox } from './pageOutbox.js';
import { useOutbox } from './useOutbox.js';

/** Every answer that was typed on this device and is not on the server: where, since when, why, and what one can do. */
export const OutboxDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const translate = useTranslate();
  const { entries } = useOutbox();
  const isKept = useIsKept();
  const personId = useViewer()?.person.id;
  if (personId === undefined) return null;
  const outbox = pageOutbox.of(personId);
  const say = (key: string) => translate(`outbox.${key}`);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="outbox-title">
      <DialogTitle id="outbox-title" sx={{ px: { xs: 2, sm: 3 } }}>
        {say('title')}
      </DialogTitle>
      <DialogContent sx={{ px: { xs: 2, sm: 3 } }}>
        {!isKept && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {translate('keeping.refused')}
          </Alert>
        )}
        {entries.length === 0 ? (
          <Typography color="textSecondary">{say('empty')}</Typography>
        ) : (
          <>
            <DialogContentText>{say('lead')}</DialogContentText>
            <List disablePadding>
              {entries.map((entry) => (
                <OutboxItem
                  key={entry.draft.answerId}
                  entry={entry}
                  onOpen={onClose}
                  onSend={() => void outbox.send(entry.draft.answerId)}
                  onDiscard={() => outbox.discard(entry.draft.answerId)}
                />
              ))}
            </List>
          </>
        )}
      </DialogContent>
      <DialogActions>
        {entries.length > 0 && (
          <Button onClick={() => entries.forEach(({ draft }) => void outbox.send(draft.answerId))}>
            {say('sendAll')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {say('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
