import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import type { Places, Refusal } from '../providers/refusals.js';
import { NumberField } from '../worksheets/indicator/NumberField.js';
import { addableKinds, canCount, keyFrom, scorersOf, type StageForm } from './stageForm.js';

/** Where the dialog shows what is refused of a stage. */
export const stagePlaces: Places = {
  nameId: {},
  nameEn: {},
  key: { at: 'nameId', says: { DUPLICATE: 'resources.stages.keyTaken' } },
  scoredBy: {},
  precedence: {
    says: {
      DUPLICATE: 'resources.stages.precedenceTaken',
      STAGE_IN_USE: 'resources.stages.precedenceInUse',
      OUT_OF_RANGE: 'resources.stages.consensusFirst',
      MISSING: 'resources.stages.consensusFirst',
    },
  },
  panelLimit: { says: { OUT_OF_RANGE: 'resources.stages.limitRange' } },
};

interface StageInputsProps {
  readonly form: StageForm;
  readonly existing: boolean;
  readonly refusal: Refusal | undefined;
  readonly onChange: (changes: Partial<StageForm>) => void;
}

/** What is said of a stage. */
export const StageInputs = ({ form, existing, refusal, onChange }: StageInputsProps) => {
  const translate = useTranslate();
  const say = (key: string, values = {}) => translate(`resources.stages.${key}`, values);
  const refused = (at: string) => (refusal?.at === at ? translate(refusal.key) : undefined);
  const text = (field: 'nameId' | 'nameEn', help?: string) => (
    <TextField
      label={say(`fields.${field}`)}
      value={form[field]}
      error={refused(field) !== undefined}
      helperText={refused(field) ?? help}
      slotProps={{ htmlInput: { maxLength: limits.nameLength } }}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, pt: 1 }}>
      {text('nameId', existing ? undefined : say('keyHelp', { key: keyFrom(form.nameId) || '…' }))}
      {text('nameEn')}
      {!existing && (
        <TextField
          select
          label={say('fields.kind')}
          value={form.kind}
          onChange={({ target }) =>
            onChange({ kind: target.value as StageForm['kind'], precedence: null })
          }
        >
          {addableKinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {say(`kinds.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        label={say('fields.scoredBy')}
        value={form.scoredBy}
        disabled={scorersOf(form.kind).length === 1}
        error={refused('scoredBy') !== undefined}
        helperText={refused('scoredBy')}
        onChange={({ target }) => onChange({ scoredBy: target.value as StageForm['scoredBy'] })}
      >
        {scorersOf(form.kind).map((role) => (
          <MenuItem key={role} value={role}>
            {translate(`enums.Role.${role}`)}
          </MenuItem>
        ))}
      </TextField>
      {canCount(form.kind) && (
        <Box>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {say('fields.precedence')}
          </Typography>
          <NumberField
            label={say('fields.precedence')}
            value={form.precedence}
            decimals={false}
            disabled={false}
            error={refused('precedence') !== undefined}
            helperText={refused('precedence') ?? say('precedenceHelp')}
            onChange={(precedence) => onChange({ precedence })}
          />
        </Box>
      )}
      {form.kind === 'CONSENSUS' && (
        <Box>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {say('fields.panelLimit')}
          </Typography>
          <NumberField
            label={say('fields.panelLimit')}
            value={form.panelLimit}
            decimals
            disabled={false}
            error={refused('panelLimit') !== undefined}
            helperText={refused('panelLimit') ?? say('limitHelp')}
            onChange={(panelLimit) => onChange({ panelLimit })}
          />
        </Box>
      )}
    </Box>
  );
};
