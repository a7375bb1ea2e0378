import { useEffect, useId, useState } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Divider,
  Typography,
} from '@mui/material';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FailureAlert } from '../fields/FailureAlert.js';
import { LoadingState } from '../fields/LoadingState.js';
import { usePhone } from '../fields/Rows.js';
import { DrawSecondScoringsDocument, SecondScoringPreviewDocument } from '../graphql/graphql.js';
import { useApiMutation, useApiQuery } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { useFormat } from '../fields/useFormat.js';
import {
  emptySample,
  faultOf,
  sampleBounds,
  type SampleFault,
  sampleInput,
  typedNumber,
} from './sampleForm.js';
import { SampleFields } from './SampleFields.js';
import { SamplePreview } from './SamplePreview.js';

interface DrawDialogProps {
  readonly periodId: string;
  readonly onClose: () => void;
}

const draw = 'resources.second-scorings.draw';
const places = {
  count: { says: { OUT_OF_RANGE: `${draw}.countLimit` } },
  share: { says: { OUT_OF_RANGE: `${draw}.shareLimit` } },
  minutesPerAnswer: {},
  seed: {},
};

/** How a sample is drawn, with what comes of it in sight before it is. */
export const DrawDialog = ({ periodId, onClose }: DrawDialogProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const phone = usePhone();
  const { number } = useFormat();
  const titleId = useId();
  // One seed for as long as the dialog is open: what was seen is what is drawn.
  const [seed] = useState(() => Math.floor(Math.random() * 1_000_000));
  const [form, setForm] = useState(emptySample);
  const asked = useSettled(form);
  const fault = faultOf(form);
  const preview = useApiQuery(
    SecondScoringPreviewDocument,
    { input: faultOf(asked) ? ({} as never) : sampleInput(periodId, asked, seed) },
    { enabled: faultOf(asked) === undefined, placeholderData: keepPreviousData, retry: false },
  );
  const sending = useApiMutation(DrawSecondScoringsDocument, {
    onSuccess: ({ drawSecondScorings: round }) => {
      queries.setQueryData(['SecondScoringRound', { id: round.id }], { secondScoringRound: round });
      void navigate(`/second-scorings/rounds/${round.id}`);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['SecondScoringRounds'] }),
  });
  const failure = sending.error?.failure ?? preview.error?.failure;
  const refusal = failure && refusalAt(failure, places);
  const boundsText = (field: SampleFault) => ({
    min: number(sampleBounds[field].min),
    max: number(sampleBounds[field].max),
  });
  const refusals = {
    ...(refusal && { [refusal.at]: translate(refusal.key, failure.details) }),
    ...(fault && { [fault]: translate(`${draw}.faults.${fault}`, boundsText(fault)) }),
  };
  const shown = fault || preview.error ? undefined : preview.data?.secondScoringPreview;
  return (
    <Dialog
      open
      fullWidth
      fullScreen={phone}
      maxWidth="md"
      onClose={sending.isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} component="h2">
        {translate(`${draw}.title`)}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {translate(`${draw}.lead`)}
        </Typography>
        <SampleFields
          periodId={periodId}
          form={form}
          refusals={refusals}
          onEdit={(changes) => {
            sending.reset();
            setForm((all) => ({ ...all, ...changes }));
          }}
        />
        <Divider sx={{ my: 2 }} />
        {!fault && preview.isPending && <LoadingState rows={3} />}
        {shown && (
          <Box sx={{ opacity: preview.isPlaceholderData ? 0.6 : 1 }}>
            <SamplePreview preview={shown} minutesPerAnswer={typedNumber(form.minutes)} />
          </Box>
        )}
        {!refusal && <FailureAlert failure={failure} sx={{ mt: 2 }} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} color="inherit" disabled={sending.isPending}>
          {translate('common.actions.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={
            sending.isPending ||
            !shown ||
            shown.drawn === 0 ||
            preview.isPlaceholderData ||
            asked !== form
          }
          onClick={() => sending.mutate({ input: sampleInput(periodId, form, seed) })}
        >
          {translate(`${draw}.confirm`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** The value once nobody has typed for a moment: a draw is tried over every answer of the period. */
function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), 400);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
