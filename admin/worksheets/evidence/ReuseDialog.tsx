import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { usePhone } from '../../fields/Rows.js';
import { useFormat } from '../../fields/useFormat.js';
import { useDesk } from '../desk.js';
import { useEntries } from '../saving/useWorksheetStore.js';
import { reusableEvidence } from './reusable.js';

interface ReuseDialogProps {
  readonly answerId: string;
  readonly onPick: (link: WorksheetEvidenceFragment) => void;
  readonly onClose: () => void;
}

/** One document proves many indicators: picks it among what the worksheet has already. */
export const ReuseDialog = ({ answerId, onPick, onClose }: ReuseDialogProps) => {
  const translate = useTranslate();
  const { shortDate, bytes } = useFormat();
  const phone = usePhone();
  const { workspace } = useDesk();
  const [search, setSearch] = useState('');
  const found = reusableEvidence(useEntries(workspace.store), answerId, search);
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="reuse-title"
    >
      <DialogTitle id="reuse-title">{say('reuse')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say('reuseLead')}</DialogContentText>
        <TextField
          type="search"
          autoFocus
          label={say('reuseSearch')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        {found.length === 0 && (
          <Typography color="textSecondary" sx={{ py: 3, textAlign: 'center' }}>
            {say('reuseNone')}
          </Typography>
        )}
        <List dense disablePadding>
          {found.map(({ link, isThere }) => {
            const { evidence, revision } = link;
            const facts = [
              shortDate(revision.createdAt),
              revision.size !== null && bytes(revision.size),
              isThere && say('reuseThere'),
            ];
            return (
              <ListItem key={evidence.id} disablePadding divider>
                <ListItemButton
                  disabled={isThere}
                  aria-label={say('reuseAttach', { title: evidence.title })}
                  onClick={() => onPick(link)}
                >
                  <ListItemText
                    primary={evidence.title}
                    secondary={facts.filter(Boolean).join(' · ')}
                    slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } } }}
                  />
                </ListItemButton>
              </ListItem>
            );
          })}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.actions.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
};
