import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { FormFrame } from '../fields/FormFrame.js';
import { IndicatorsInput } from '../fields/IndicatorsInput.js';
import { OwnerInput } from '../fields/OwnerInput.js';
import type { Failure } from '../providers/errors.js';
import { refusalAt } from '../providers/refusals.js';
import { followUpPlaces } from './followUpPlaces.js';

/** What is typed into the form. */
export interface FollowUpText {
  readonly title: string;
  readonly description: string;
  readonly ownerId: string;
  readonly dueDay: string;
  readonly indicatorCodes: readonly string[];
}

interface FollowUpFormProps {
  readonly text: FollowUpText;
  readonly onChange: (change: Partial<FollowUpText>) => void;
  readonly unitId: string | null;
  readonly periodId: string;
  /** A due day that has passed stays. */
  readonly dueFixed?: boolean;
  readonly failure: Failure | undefined;
  /** In the screen's own words, where the common ones would say too little. */
  readonly failureText?: string | undefined;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** What is to be done, by whom and until when. */
export const FollowUpForm = (props: FollowUpFormProps) => {
  const { text, onChange, unitId, periodId, dueFixed = false, failure, busy } = props;
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.follow-ups.form.${key}`);
  const refusal = failure && refusalAt(failure, followUpPlaces);
  const refusedAt = (field: keyof FollowUpText) =>
    refusal?.at === field ? translate(refusal.key, failure?.details) : undefined;
  return (
    <FormFrame
      button={say('save')}
      busy={busy}
      failure={refusal ? undefined : failure}
      failureText={props.failureText}
      onSave={props.onSave}
      onCancel={props.onCancel}
    >
      <TextField
        required
        autoFocus
        label={say('title')}
        value={text.title}
        onChange={({ target }) => onChange({ title: target.value })}
        error={refusedAt('title') !== undefined}
        helperText={refusedAt('title') ?? say('titleHelp')}
        slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <OwnerInput
          unitId={unitId}
          label={say('owner')}
          value={text.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
          refused={refusedAt('ownerId')}
        />
        <TextField
          type="date"
          required
          disabled={dueFixed}
          label={say('dueDay')}
          value={text.dueDay}
          onChange={({ target }) => onChange({ dueDay: target.value })}
          error={refusedAt('dueDay') !== undefined}
          helperText={refusedAt('dueDay') ?? say(dueFixed ? 'dueFixed' : 'dueHelp')}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <IndicatorsInput
        unitId={unitId}
        periodId={periodId}
        label={say('indicators')}
        value={text.indicatorCodes}
        onChange={(indicatorCodes) => onChange({ indicatorCodes })}
        atMost={limits.indicatorsPerFollowUp}
        refused={refusedAt('indicatorCodes')}
      />
      <TextField
        multiline
        minRows={3}
        maxRows={12}
        label={say('description')}
        value={text.description}
        onChange={({ target }) => onChange({ description: target.value })}
        error={refusedAt('description') !== undefined}
        helperText={refusedAt('description') ?? say('descriptionHelp')}
        slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
      />
    </FormFrame>
  );
};
