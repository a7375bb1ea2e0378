import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FailureAlert } from '../fields/FailureAlert.js';
import {
  CancelSecondScoringRoundDocument,
  CloseSecondScoringRoundDocument,
} from '../graphql/graphql.js';
import type { SecondScoringRoundShownFragment } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';

interface RoundActionsProps {
  readonly round: SecondScoringRoundShownFragment;
  readonly onClosed: (round: SecondScoringRoundShownFragment) => void;
  /** It is no longer what is shown. */
  readonly onConflict: () => void;
}

/** Closes a round, or cancels it while nobody has scored; either is asked for twice. */
export const RoundActions = ({ round, onClosed, onConflict }: RoundActionsProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, ask] = useState<'close' | 'cancel'>();
  const onError = ({ failure }: { failure: { code: string } }) => {
    if (failure.code !== 'SECOND_SCORING_EMPTY') onConflict();
  };
  const close = useApiMutation(CloseSecondScoringRoundDocument, {
    onSuccess: ({ closeSecondScoringRound: closed }) => {
      ask(undefined);
      onClosed(closed);
    },
    onError,
  });
  const cancel = useApiMutation(CancelSecondScoringRoundDocument, {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['SecondScoringRounds'] });
      notify('resources.second-scorings.cancel.done', { type: 'info' });
      void navigate('/second-scorings');
    },
    onError,
  });
  if (!round.abilities.includes('secondScoringRound.edit')) return null;
  const { id, version, drawn, scored } = round;
  const sending = asked === 'cancel' ? cancel : close;
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.${asked ?? 'close'}.${key}`, params);
  const other = (kind: 'close' | 'cancel') => translate(`resources.second-scorings.${kind}.open`);
  return (
    <>
      {scored > 0 ? (
        <Button
          variant="contained"
          onClick={() => ask('close')}
          sx={{ ml: { sm: 'auto' }, minHeight: 44 }}
        >
          {other('close')}
        </Button>
      ) : (
        <Button
          color="inherit"
          variant="outlined"
          onClick={() => ask('cancel')}
          sx={{ ml: { sm: 'auto' }, minHeight: 44 }}
        >
          {other('cancel')}
        </Button>
      )}
      {asked && (
        <Dialog
          open
          fullWidth
          maxWidth="xs"
          onClose={() => ask(undefined)}
          aria-labelledby="round-action"
        >
          <DialogTitle id="round-action" component="h2">
            {say('title')}
          </DialogTitle>
          <DialogContent>
            <Typography>{say('lead')}</Typography>
            {asked === 'close' && scored < drawn && (
              <Typography sx={{ mt: 1, fontWeight: 600 }}>
                {say('unscored', { smart_count: drawn - scored })}
              </Typography>
            )}
            <FailureAlert failure={sending.error?.failure} sx={{ mt: 2 }} />
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button color="inherit" onClick={() => ask(undefined)}>
              {translate('common.actions.cancel')}
            </Button>
            <Button
              variant="contained"
              color={asked === 'cancel' ? 'error' : 'primary'}
              disabled={sending.isPending}
              onClick={() => sending.mutate({ id, version })}
            >
              {say('confirm')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};
