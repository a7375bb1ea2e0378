import { useId, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { PanelPeopleDocument, SignPanelDocument } from '../graphql/graphql.js';
import type { PanelShownFragment } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { useViewer } from '../providers/useViewer.js';
import { EffectRows } from './EffectsPanel.js';

interface SignDialogProps {
  readonly panel: PanelShownFragment;
  readonly onSigned: (panel: PanelShownFragment) => void;
  /** What was read is no longer what there is. */
  readonly onOutdated: () => void;
  readonly onClose: () => void;
}

/** What a signature is given on: the decisions, the values that they were made on, and what they change. */
const signedOn = ({ version, basis }: PanelShownFragment): string => `${version} ${basis}`;

/** What signing does, to whom, and who was there; then the signature. */
export const SignDialog = ({ panel: latest, onSigned, onOutdated, onClose }: SignDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const viewer = useViewer();
  const people = useApiQuery(PanelPeopleDocument, {}, { staleTime: 60_000 });
  // Signed is what was read here: what others decide meanwhile has to be looked at first.
  const [panel, look] = useState(latest);
  const isOther = signedOn(latest) !== signedOn(panel);
  const isSigned = latest.signedAt !== null;
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const sign = useApiMutation(SignPanelDocument, {
    onSuccess: ({ signPanel }) => {
      onSigned(signPanel);
      notify('resources.panels.sign.done', { type: 'success' });
      onClose();
    },
    onError: ({ failure }) => {
      if (failure.code === 'CONFLICT' || failure.code === 'PANEL_UNDECIDED') onOutdated();
    },
  });
  const say = (key: string, values = {}) => translate(`resources.panels.sign.${key}`, values);
  const toggle = (id: string) =>
    setPresent((ids) => new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]));
  const others = people.data?.evaluators.filter(({ id }) => id !== viewer?.person.id);
  const busy = sign.isPending;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={busy ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {say('title', { number: panel.number })}
      </DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ m: 0, mb: 2, pl: 2.5 }}>
          {(['counts', 'final', 'seen', 'record'] as const).map((key) => (
            <li key={key}>{say(key, { smart_count: panel.items.length })}</li>
          ))}
        </Box>
        <Typography variant="h3">{say('effects')}</Typography>
        <EffectRows effects={panel.effects} />
        <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2 }} disabled={busy}>
          <Typography variant="h3" component="legend" sx={{ p: 0 }}>
            {say('present')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {say('presentHelp')}
          </Typography>
          {people.isPending && <LoadingState rows={2} />}
          {others?.length === 0 && <Typography variant="body2">{say('nobody')}</Typography>}
          {others?.map(({ id, name }) => (
            <FormControlLabel
              key={id}
              sx={{ display: 'flex', mr: 0 }}
              control={<Checkbox checked={present.has(id)} onChange={() => toggle(id)} />}
              label={name}
            />
          ))}
        </Box>
        {isOther && !busy && (
          <Alert
            severity="warning"
            sx={{ mt: 2 }}
            action={
              !isSigned && (
                <Button color="inherit" onClick={() => look(latest)} sx={{ minHeight: 44 }}>
                  {say('look')}
                </Button>
              )
            }
          >
            {isSigned ? say('signedByOther', { name: latest.signer?.name }) : say('moved')}
          </Alert>
        )}
        <FailureAlert
          failure={isOther ? undefined : sign.error?.failure}
          text={sign.error?.failure.code === 'CONFLICT' ? say('changed') : undefined}
          sx={{ mt: 2 }}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit" disabled={busy}>
          {translate('common.actions.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={busy || isOther}
          onClick={() =>
            sign.mutate({
              input: {
                id: panel.id,
                version: panel.version,
                basis: panel.basis,
                participantIds: [...present],
              },
            })
          }
        >
          {say('confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
