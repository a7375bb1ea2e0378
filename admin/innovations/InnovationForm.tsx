import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { FormFrame } from '../fields/FormFrame.js';
import { IndicatorsInput } from '../fields/IndicatorsInput.js';
import { OwnerInput } from '../fields/OwnerInput.js';
import type { Failure } from '../providers/errors.js';
import { refusalAt } from '../providers/refusals.js';
import { innovationPlaces } from './innovationPlaces.js';

/** What is typed into the form. */
export interface InnovationText {
  readonly title: string;
  readonly problem: string;
  readonly idea: string;
  readonly ownerId: string;
  readonly indicatorCodes: readonly string[];
}

interface InnovationFormProps {
  readonly text: InnovationText;
  readonly onChange: (change: Partial<InnovationText>) => void;
  readonly unitId: string | null;
  readonly failure: Failure | undefined;
  readonly failureText?: string | undefined;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** What is wrong, what is done about it, who carries it, and what it should move. */
export const InnovationForm = (props: InnovationFormProps) => {
  const { text, onChange, unitId, failure, busy } = props;
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.innovations.form.${key}`);
  const refusal = failure && refusalAt(failure, innovationPlaces);
  const refusedAt = (field: keyof InnovationText) =>
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
        helperText={refusedAt('title')}
        slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
      />
      {(['problem', 'idea'] as const).map((field) => (
        <TextField
          key={field}
          multiline
          required
          minRows={3}
          maxRows={12}
          label={say(field)}
          value={text[field]}
          onChange={({ target }) => onChange({ [field]: target.value })}
          error={refusedAt(field) !== undefined}
          helperText={refusedAt(field) ?? say(`${field}Help`)}
          slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
        />
      ))}
      <OwnerInput
        unitId={unitId}
        label={say('owner')}
        value={text.ownerId}
        onChange={(ownerId) => onChange({ ownerId })}
        refused={refusedAt('ownerId')}
      />
      <IndicatorsInput
        unitId={unitId}
        periodId={null}
        label={say('indicators')}
        value={text.indicatorCodes}
        onChange={(indicatorCodes) => onChange({ indicatorCodes })}
        atMost={limits.indicatorsPerInnovation}
        refused={refusedAt('indicatorCodes')}
      />
    </FormFrame>
  );
};
