import { useId } from 'react';
import {
  Autocomplete,
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import { FailedState } from '../../fields/FailedState.js';
import { PeriodToReopenDocument } from '../../graphql/graphql.js';
import { useApiQuery } from '../../providers/api.js';
import { choicesOf, chosenUnits, wholePeriod } from './whom.js';
import type { Choices, Whom } from './whom.js';

interface WhomFieldProps {
  readonly periodId: string;
  readonly whom: Whom;
  readonly error: string | undefined;
  /** What the choice of all of them is called. */
  readonly whole: string;
  readonly onChange: (whom: Whom) => void;
}

/** All worksheets that are closed, or only those who were wrong. */
export const WhomField = ({ periodId, whom, error, whole, onChange }: WhomFieldProps) => {
  const translate = useTranslate();
  const labelId = useId();
  const refusalId = useId();
  const say = (key: string) => translate(`periodReopening.whom.${key}`);
  return (
    <FormControl error={error !== undefined} aria-describedby={refusalId} sx={{ minWidth: 0 }}>
      <FormLabel id={labelId}>{say('label')}</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={whom.unitIds === null ? 'whole' : 'chosen'}
        onChange={(_, value) => onChange(value === 'whole' ? wholePeriod : chosenUnits)}
      >
        <FormControlLabel value="whole" control={<Radio />} label={whole} />
        <FormControlLabel value="chosen" control={<Radio />} label={say('chosen')} />
      </RadioGroup>
      {whom.unitIds && <Units periodId={periodId} whom={whom} onChange={onChange} />}
      <FieldRefusal id={refusalId} sentence={error} />
    </FormControl>
  );
};

/** One unit, as it is chosen. */
type Choice = Choices['units'][number];

const Units = ({ periodId, whom, onChange }: Omit<WhomFieldProps, 'error' | 'whole'>) => {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useApiQuery(PeriodToReopenDocument, { id: periodId });
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  const { units, withKabupaten: hasOwn } = data
    ? choicesOf(data.period)
    : { units: [], withKabupaten: false };
  const chosen = units.filter(({ id }) => whom.unitIds?.includes(id));
  return (
    <Box
      sx={{
        display: 'grid',
        // Names that are longer than a phone is wide are cut off in their chips.
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 0.5,
        pl: { xs: 0, sm: 4 },
      }}
    >
      <Autocomplete<Choice, true>
        multiple
        disableCloseOnSelect
        loading={isPending}
        loadingText={translate('common.state.loading')}
        noOptionsText={translate('periodReopening.whom.noUnits')}
        options={units}
        value={chosen}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_, picked) => onChange({ ...whom, unitIds: picked.map(({ id }) => id) })}
        renderInput={(params) => (
          <TextField {...params} label={translate('periodReopening.whom.units')} />
        )}
      />
      {hasOwn && (
        <FormControlLabel
          control={
            <Checkbox
              checked={whom.withKabupaten}
              onChange={(_, withKabupaten) => onChange({ ...whom, withKabupaten })}
            />
          }
          label={translate('periodReopening.whom.kabupaten')}
        />
      )}
    </Box>
  );
};
