import { useId, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayOf } from '../../../schema/calendar/index.js';
import { limits } from '../../../schema/limits.js';
import { useDraft } from '../../drafts/useDraft.js';
import { FailureAlert } from '../../fields/FailureAlert.js';
import { OwnerInput } from '../../fields/OwnerInput.js';
import { dueDayWithin } from '../../follow-ups/dueDay.js';
import { followUpPlaces } from '../../follow-ups/followUpPlaces.js';
import { useFollowUpsAnew } from '../../follow-ups/useFollowUpsAnew.js';
import { PlanFollowUpsDocument } from '../../graphql/graphql.js';
import type { TargetPlanRecordFragment } from '../../graphql/graphql.js';
import { usePeriod } from '../../layout/usePeriod.js';
import { useApiMutation } from '../../providers/api.js';
import { refusalAt } from '../../providers/refusals.js';
import { useViewer } from '../../providers/useViewer.js';
import { MoveChoice } from './MoveChoice.js';
import type { ActionsDraft, PlannedAction } from './plannedMoves.js';
import { nothingTyped, refusedAction, tickedCodes } from './plannedMoves.js';

interface ActionsDialogProps {
  readonly plan: TargetPlanRecordFragment;
  /** The action that an indicator has already, by its code. */
  readonly planned: ReadonlyMap<string, PlannedAction>;
  /** While it is read anew which those are. */
  readonly isReading: boolean;
  /** @param count how many were written down. */
  readonly onMade: (count: number) => void;
  readonly onClose: () => void;
}

/** Which moves become follow-up actions, whose and until when: all of them at once, or none. */
export const ActionsDialog = ({ plan, planned, isReading, ...on }: ActionsDialogProps) => {
  const translate = useTranslate();
  const readAnew = useFollowUpsAnew();
  const titleId = useId();
  const viewerId = useViewer()?.person.id ?? '';
  const { periods } = usePeriod();
  const [today] = useState(() => dayOf(new Date()));
  const [draft, setDraft] = useDraft<ActionsDraft>(`targetPlans.actions.${plan.id}`, nothingTyped);
  const [sent, setSent] = useState<readonly string[]>([]);
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.actions.${key}`, values);
  const { mutate, isPending, error } = useApiMutation(PlanFollowUpsDocument, {
    onSuccess: ({ planFollowUps }) => {
      setDraft(nothingTyped);
      readAnew();
      on.onMade(planFollowUps.length);
    },
  });
  const codes = plan.moves.map(({ indicatorCode }) => indicatorCode);
  const ticked = tickedCodes(codes, planned, draft, limits.followUpsAtOnce);
  const again = ticked.filter((code) => planned.has(code)).length;
  const isTooMany = ticked.length > limits.followUpsAtOnce;
  const running = periods.find(({ status }) => status === 'OPEN');
  const ownerId = draft.ownerId ?? viewerId;
  const dueDay = draft.dueDay ?? dueDayWithin(running?.dueAt, today);
  const titleOf = (code: string, text: string) =>
    draft.titles[code] ?? text.slice(0, limits.titleLength);
  const refused = error ? refusedAction(error.failure, sent) : undefined;
  const refusal = refused && refusalAt(refused.failure, followUpPlaces);
  const refusedAt = (field: string) =>
    refusal?.at === field ? translate(refusal.key, refused?.failure.details) : undefined;
  const isPlaced = refusal !== undefined && ['title', 'ownerId', 'dueDay'].includes(refusal.at);
  const save = () => {
    setSent(ticked);
    const actions = plan.moves
      .filter(({ indicatorCode }) => ticked.includes(indicatorCode))
      .map(({ indicatorCode, text }) => ({
        title: titleOf(indicatorCode, text),
        description: say('origin', { title: plan.title }),
        indicatorCodes: [indicatorCode],
        ownerId,
        dueDay,
      }));
    mutate({ input: { unitId: plan.unit?.id ?? null, periodId: plan.period.id, actions } });
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isPending ? undefined : on.onClose}
      aria-labelledby={titleId}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId} component="h2">
          {say('title')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="textSecondary">
            {say('lead')}
          </Typography>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <OwnerInput
              unitId={plan.unit?.id ?? null}
              label={translate('resources.follow-ups.form.owner')}
              value={ownerId}
              onChange={(id) => setDraft({ ...draft, ownerId: id })}
              refused={refusedAt('ownerId')}
            />
            <TextField
              type="date"
              required
              label={translate('resources.follow-ups.form.dueDay')}
              value={dueDay}
              onChange={({ target }) => setDraft({ ...draft, dueDay: target.value })}
              error={refusedAt('dueDay') !== undefined}
              helperText={refusedAt('dueDay') ?? translate('resources.follow-ups.form.dueHelp')}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {plan.moves.map((move) => (
              <MoveChoice
                key={move.indicatorCode}
                move={move}
                ticked={ticked.includes(move.indicatorCode)}
                title={titleOf(move.indicatorCode, move.text)}
                planned={planned.get(move.indicatorCode)}
                refused={refused?.code === move.indicatorCode ? refusedAt('title') : undefined}
                onTick={(is) =>
                  setDraft({ ...draft, ticked: { ...draft.ticked, [move.indicatorCode]: is } })
                }
                onTitle={(title) =>
                  setDraft({ ...draft, titles: { ...draft.titles, [move.indicatorCode]: title } })
                }
              />
            ))}
          </Box>
          {again > 0 && <Alert severity="warning">{say('again', { smart_count: again })}</Alert>}
          {isTooMany && (
            <Alert severity="info">{say('tooMany', { atMost: limits.followUpsAtOnce })}</Alert>
          )}
          {!isPlaced && <FailureAlert failure={error?.failure} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={on.onClose} disabled={isPending}>
            {translate('common.actions.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={isPending || isReading || isTooMany || ticked.length === 0}
          >
            {say('save', { smart_count: ticked.length })}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
