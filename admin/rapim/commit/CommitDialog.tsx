import { useId, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../../schema/calendar/index.js';
import { limits } from '../../../schema/limits.js';
import { periodNamed } from '../../../schema/period-name.js';
import { useDraft } from '../../drafts/useDraft.js';
import { takeDown } from '../../follow-ups/commitments/keptCommitment.js';
import type { KeptCommitment } from '../../follow-ups/commitments/keptCommitment.js';
import { pageCommitments } from '../../follow-ups/commitments/pageCommitments.js';
import { proposedDueDay } from '../../follow-ups/dueDay.js';
import type { RapimCardFragment } from '../../graphql/graphql.js';
import { faultsOf } from './faultsOf.js';

interface CommitDialogProps {
  readonly card: RapimCardFragment;
  readonly periodId: string;
  readonly periodName: string;
  /** Who may answer for it, the unit's head first; read before the first slide. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** One that was refused and is to be mended. */
  readonly mended: KeptCommitment | undefined;
  readonly onClose: () => void;
}

interface CommitmentText {
  readonly title?: string;
  readonly ownerId?: string;
  readonly dueDay?: string;
}

/** Takes a promise down in the meeting: kept on the device first, sent when there is a network. */
export const CommitDialog = ({
  card,
  periodId,
  periodName,
  owners,
  mended,
  onClose,
}: CommitDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const [today] = useState(() => dayOf(new Date()));
  const [tried, setTried] = useState(false);
  const draftKey = `rapim.commitment.${mended?.key ?? card.id}`;
  const [draft, setDraft] = useDraft<CommitmentText>(draftKey, {});
  const say = (key: string, values?: object) => translate(`commitments.${key}`, values);
  const ofForm = (key: string) => translate(`resources.follow-ups.form.${key}`);
  const unit = card.unit?.name ?? translate('resources.follow-ups.kabupaten');
  const title = draft.title ?? mended?.title ?? '';
  const ownerId = draft.ownerId ?? mended?.owner.id ?? owners[0]?.id;
  const dueDay = draft.dueDay ?? mended?.dueDay ?? proposedDueDay(today);
  const owner = owners.find(({ id }) => id === ownerId);
  const faults = faultsOf({ title, owner, dueDay }, today);
  const wrong = tried ? faults : {};
  const save = () => {
    setTried(true);
    if (Object.keys(faults).length > 0 || !owner) return;
    const said = {
      unitId: card.unit?.id ?? null,
      periodId,
      title: title.trim(),
      owner: { id: owner.id, name: owner.name },
      dueDay,
      unit,
    };
    pageCommitments.put(takeDown(said, mended));
    setDraft({});
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle id={titleId} component="h2">
          {say('title', { unit })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {owners.length === 0 && <Alert severity="warning">{say('noOwner')}</Alert>}
          <TextField
            autoFocus
            required
            fullWidth
            label={ofForm('title')}
            value={title}
            onChange={({ target }) => setDraft({ ...draft, title: target.value })}
            error={wrong.title !== undefined}
            helperText={wrong.title ? ofForm(wrong.title) : say('titleHelp')}
            slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
          />
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <TextField
              select
              required
              label={ofForm('owner')}
              value={owner?.id ?? ''}
              onChange={({ target }) => setDraft({ ...draft, ownerId: target.value })}
              error={wrong.owner !== undefined}
              helperText={wrong.owner && ofForm(wrong.owner)}
              slotProps={{ inputLabel: { shrink: true } }}
            >
              {owners.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              type="date"
              required
              label={ofForm('dueDay')}
              value={dueDay}
              onChange={({ target }) => setDraft({ ...draft, dueDay: target.value })}
              error={wrong.dueDay !== undefined}
              helperText={ofForm(wrong.dueDay ?? 'dueHelp')}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
            />
          </Box>
          <Typography variant="body2" color="textSecondary">
            {say(`toldBy.${periodNamed(periodName)?.kind ?? 'MONTHLY'}`)}
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {translate('common.actions.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {say('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
