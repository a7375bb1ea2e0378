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
import { dueDayWithin } from '../../follow-ups/dueDay.js';
import { useFollowUpsAnew } from '../../follow-ups/useFollowUpsAnew.js';
import { ActOnIndexPlanDocument } from '../../graphql/graphql.js';
import type { IndexPlanOwnersQuery, IndexPlanRecordFragment } from '../../graphql/graphql.js';
import { usePeriod } from '../../layout/usePeriod.js';
import { useApiMutation } from '../../providers/api.js';
import { useStepWords } from '../useStepWords.js';
import { HolderChoice } from './HolderChoice.js';
import { holderKey, piecesOf, type PlanHolder } from './holders.js';

interface IndexActionsDialogProps {
  readonly plan: IndexPlanRecordFragment;
  readonly holders: readonly PlanHolder[];
  /** Codes that are an action already, by `holderKey`. */
  readonly planned: ReadonlyMap<string, ReadonlySet<string>>;
  readonly owners: IndexPlanOwnersQuery['followUpOwnersByUnit'];
  /** While it is read anew which those are. */
  readonly isReading: boolean;
  readonly onMade: (count: number) => void;
  readonly onClose: () => void;
}

/** What is chosen in the dialog, apart from what it proposes by itself; by `holderKey`. */
interface Draft {
  readonly ticked: Readonly<Record<string, boolean>>;
  readonly owners: Readonly<Record<string, string>>;
  readonly dueDay?: string;
}

const nothingChosen: Draft = { ticked: {}, owners: {} };
const nothing: ReadonlySet<string> = new Set();

/** Which units take on what the plan asks of them, who answers for it and until when: all at once, or none. */
export const IndexActionsDialog = ({
  plan,
  holders,
  planned,
  ...rest
}: IndexActionsDialogProps) => {
  const { owners, isReading, onMade, onClose } = rest;
  const translate = useTranslate();
  const words = useStepWords();
  const readAnew = useFollowUpsAnew();
  const titleId = useId();
  const { periods } = usePeriod();
  const [today] = useState(() => dayOf(new Date()));
  const [draft, setDraft] = useDraft<Draft>(`indexPlans.actions.${plan.id}`, nothingChosen);
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.actions.${key}`, values);
  const { mutate, isPending, error } = useApiMutation(ActOnIndexPlanDocument, {
    onSuccess: ({ actOnIndexPlan }) => {
      setDraft(nothingChosen);
      readAnew();
      onMade(actOnIndexPlan.length);
    },
  });
  const ownersOf = (unit: PlanHolder['unit']) =>
    owners.find(({ unitId }) => (unitId ?? null) === (unit?.id ?? null))?.owners ?? [];
  const rows = holders.map((holder) => {
    const key = holderKey(holder.unit);
    const people = ownersOf(holder.unit);
    const pieces = piecesOf(holder, planned.get(key) ?? nothing);
    const chosen = people.find(({ id }) => id === draft.owners[key]) ?? people[0];
    const isPossible = pieces.length > 0 && chosen !== undefined;
    const isTicked = isPossible && (draft.ticked[key] ?? true);
    return { key, holder, people, pieces, chosen, isPossible, isTicked };
  });
  const running = periods.find(({ status }) => status === 'OPEN');
  const dueDay = draft.dueDay ?? dueDayWithin(running?.dueAt, today);
  const goal = plan.goalGrade ?? '';
  const actions = rows.flatMap(({ holder: { unit }, pieces, chosen, isTicked }) =>
    !isTicked
      ? []
      : pieces.map((moves) => ({
          unitId: unit?.id ?? null,
          title: say(goal === '' ? 'titlePoints' : 'titleGrade', {
            smart_count: moves.length,
            grade: goal,
          }).slice(0, limits.titleLength),
          description: [
            say('origin', { title: plan.title }),
            ...moves.map(
              (move) =>
                `${move.code}: ${move.text} (${words.way({ isBundle: false, moves: [{ unit, ...move }] })})`,
            ),
          ]
            .join('\n')
            .slice(0, limits.noteLength),
          indicatorCodes: moves.map(({ code }) => code),
          ownerId: chosen!.id,
          dueDay,
        })),
  );
  const isTooMany = actions.length > limits.followUpsPerIndexPlan;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ input: { planId: plan.id, actions } });
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId} component="h2">
          {translate('resources.target-plans.actions.title')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="textSecondary">
            {say('lead')}
          </Typography>
          <TextField
            type="date"
            required
            label={translate('resources.follow-ups.form.dueDay')}
            value={dueDay}
            onChange={({ target }) => setDraft({ ...draft, dueDay: target.value })}
            helperText={translate('resources.follow-ups.form.dueHelp')}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ maxWidth: 320 }}
          />
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {rows.map(({ key, holder, people, pieces, chosen, isPossible, isTicked }) => (
              <HolderChoice
                key={key}
                holder={holder}
                people={people}
                left={pieces.flat().length}
                ownerId={chosen?.id ?? ''}
                isPossible={isPossible}
                isTicked={isTicked}
                onTick={(is) => setDraft({ ...draft, ticked: { ...draft.ticked, [key]: is } })}
                onOwner={(id) => setDraft({ ...draft, owners: { ...draft.owners, [key]: id } })}
              />
            ))}
          </Box>
          {isTooMany && (
            <Alert severity="info">
              {translate('resources.target-plans.actions.tooMany', {
                atMost: limits.followUpsPerIndexPlan,
              })}
            </Alert>
          )}
          <FailureAlert failure={error?.failure} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={isPending}>
            {translate('common.actions.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={isPending || isReading || isTooMany || actions.length === 0}
          >
            {translate('resources.target-plans.actions.save', { smart_count: actions.length })}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
