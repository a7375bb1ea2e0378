import { useId, useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { FollowUpLibraryDocument, type FollowUpRecordFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { SearchField } from './SearchField.js';

const shown = 30;

interface LibraryDialogProps {
  readonly action: FollowUpRecordFragment;
  readonly busy: boolean;
  readonly onPick: (evidenceId: string) => void;
  readonly onClose: () => void;
}

/** Picks among what the action's unit has gathered, latest first. */
export const LibraryDialog = ({ action, busy, onPick, onClose }: LibraryDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const phone = usePhone();
  const { shortDate } = useFormat();
  const [search, setSearch] = useState('');
  const ofUnit = action.unit === null ? { ofKabupaten: true } : { unitId: action.unit.id };
  const { data, error, isPending, refetch } = useApiQuery(
    FollowUpLibraryDocument,
    { filter: { ...ofUnit, ...(search.trim() && { search: search.trim() }) }, first: shown },
    { gcTime: 0, placeholderData: keepPreviousData },
  );
  const say = (key: string, params = {}) =>
    translate(`resources.follow-ups.evidence.${key}`, params);
  const there = new Set(action.evidence.map(({ evidence }) => evidence.id));
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {say('library')}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <Box sx={{ display: 'grid' }}>
          <SearchField label={say('librarySearch')} value={search} onChange={setSearch} />
        </Box>
        {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
        {isPending && <LoadingState rows={4} />}
        {data?.evidence.nodes.length === 0 && (
          <Typography role="status" color="textSecondary" sx={{ py: 3, textAlign: 'center' }}>
            {say('libraryEmpty')}
          </Typography>
        )}
        <List dense disablePadding>
          {data?.evidence.nodes.map(({ id, title, revisions }) => {
            const latest = revisions.at(-1);
            return (
              <ListItem key={id} disablePadding divider>
                <ListItemButton
                  disabled={busy || there.has(id)}
                  aria-label={say('pick', { title })}
                  onClick={() => onPick(id)}
                >
                  <ListItemText
                    primary={title}
                    secondary={[latest?.fileName ?? latest?.url, shortDate(latest?.createdAt)]
                      .filter(Boolean)
                      .join(' · ')}
                    slotProps={{
                      primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } },
                      secondary: { sx: { overflowWrap: 'anywhere' } },
                    }}
                  />
                </ListItemButton>
              </ListItem>
            );
          })}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
