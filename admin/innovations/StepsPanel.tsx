import { useState } from 'react';
import type { FormEvent } from 'react';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { dayOf } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import { useDraft } from '../drafts/useDraft.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { Held } from '../fields/Held.js';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import { momentOf } from '../follow-ups/dueDay.js';
import { InnovationStage } from '../graphql/enums.js';
import { type InnovationRecordFragment, MoveInnovationDocument } from '../graphql/graphql.js';
import { useApiMutation } from '../providers/api.js';
import { refusalAt } from '../providers/refusals.js';
import { stepPlaces } from './innovationPlaces.js';
import { StageChip } from './StageChip.js';

interface StepsPanelProps {
  readonly innovation: InnovationRecordFragment;
  readonly onMoved: (innovation: InnovationRecordFragment) => void;
}

/** When it came to which stage, the latest first; and the next one. */
export const StepsPanel = ({ innovation, onMoved }: StepsPanelProps) => {
  const translate = useTranslate();
  const { date } = useFormat();
  const [moving, move] = useState(false);
  const mayMove = innovation.abilities.includes('innovation.edit');
  const say = (key: string) => translate(`resources.innovations.steps.${key}`);
  return (
    <Panel title={say('title')}>
      {moving && <MoveForm innovation={innovation} onMoved={onMoved} onClose={() => move(false)} />}
      {mayMove && !moving && (
        <Button variant="outlined" onClick={() => move(true)}>
          {say('move')}
        </Button>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {innovation.steps.toReversed().map(({ id, stage, day, note, author }) => (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <StageChip stage={stage} />
              <Typography sx={{ fontWeight: 600 }}>{date(momentOf(day))}</Typography>
              <Typography variant="body2" color="textSecondary">
                {author.name}
              </Typography>
            </Box>
            {note && (
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {note}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
};

const order = Object.values(InnovationStage);

const MoveForm = (props: StepsPanelProps & { readonly onClose: () => void }) => {
  const { innovation, onMoved, onClose } = props;
  const { id, version, stage: at } = innovation;
  const translate = useTranslate();
  const notify = useNotify();
  const { date } = useFormat();
  const [stage, setStage] = useState(order[order.indexOf(at) + 1] ?? order[0]);
  const [today] = useState(() => dayOf(new Date()));
  const [day, setDay] = useState(today);
  const [note, setNote] = useDraft<string>(`innovations.step.${id}`, '');
  const { mutate, isPending, error } = useApiMutation(MoveInnovationDocument, {
    onSuccess: ({ moveInnovation }) => {
      setNote('');
      onMoved(moveInnovation);
      notify('resources.innovations.steps.saved', { type: 'success' });
      onClose();
    },
  });
  const say = (key: string, values = {}) => translate(`resources.innovations.steps.${key}`, values);
  const refusal = error && refusalAt(error.failure, stepPlaces);
  const refusedAt = (field: string) =>
    refusal?.at === field ? translate(refusal.key, error?.failure.details) : undefined;
  const first = innovation.steps.at(-1)?.day ?? today;
  const isConflict = error?.failure.code === 'CONFLICT';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (stage) mutate({ input: { id, version, stage, day, note } });
  };
  return (
    <Box component="form" noValidate onSubmit={save} sx={{ display: 'grid', gap: 1.5 }}>
      <Held held={isPending}>
        <TextField
          select
          autoFocus
          label={say('to')}
          value={stage}
          onChange={({ target }) => setStage(target.value as InnovationStage)}
          error={refusedAt('stage') !== undefined}
          helperText={refusedAt('stage')}
        >
          {order
            .filter((one) => one !== at)
            .map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`enums.InnovationStage.${one}`)}
              </MenuItem>
            ))}
        </TextField>
        <TextField
          type="date"
          required
          label={say('day')}
          value={day}
          onChange={({ target }) => setDay(target.value)}
          error={refusedAt('day') !== undefined}
          helperText={refusedAt('day') ?? say('dayHelp', { first: date(momentOf(first)) })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: first, max: today } }}
        />
        <TextField
          multiline
          minRows={2}
          maxRows={10}
          label={say('note')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          error={refusedAt('note') !== undefined}
          helperText={refusedAt('note') ?? say('noteHelp')}
          slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        />
      </Held>
      {!refusal && (
        <FailureAlert
          failure={error?.failure}
          text={isConflict ? translate('resources.follow-ups.conflict') : undefined}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isPending}>
          {say('save')}
        </Button>
        <Button color="inherit" onClick={onClose} disabled={isPending}>
          {translate('common.actions.cancel')}
        </Button>
      </Box>
    </Box>
  );
};
