import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { FollowUpSource, FollowUpState } from '../graphql/enums.js';
import { FollowUpUnitsDocument } from '../graphql/graphql.js';
import { usePeriod } from '../layout/usePeriod.js';
import { useApiQuery } from '../providers/api.js';
import { isNarrowed, kabupaten, type Question } from './question.js';
import { SearchField } from './SearchField.js';

interface FollowUpFiltersProps {
  readonly question: Question;
  /** Whether there is more than one unit to choose from. */
  readonly seesUnits: boolean;
  readonly onAsk: (change: Partial<Question>) => void;
}

/** Narrows the list; each choice stands in the address. */
export const FollowUpFilters = ({ question, seesUnits, onAsk }: FollowUpFiltersProps) => {
  const translate = useTranslate();
  const { period: inWords } = useFormat();
  const { periods } = usePeriod();
  const { data } = useApiQuery(
    FollowUpUnitsDocument,
    {},
    { enabled: seesUnits, staleTime: 600_000 },
  );
  const say = (key: string) => translate(`resources.follow-ups.${key}`);
  const units = data?.units.nodes ?? [];
  const unitChoices = [
    { value: kabupaten, label: say('kabupaten') },
    ...units.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const periodChoices = periods
    .filter(({ status }) => status !== 'PLANNED')
    .map(({ id, name }) => ({ value: id, label: inWords(name) }));
  return (
    <Box
      role="group"
      aria-label={say('filters')}
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fit, minmax(170px, 1fr))' },
        alignItems: 'center',
        '& > :first-of-type': { gridColumn: { xs: '1 / -1', md: 'auto' } },
      }}
    >
      <SearchField
        label={say('search')}
        value={question.search}
        onChange={(search) => onAsk({ search })}
      />
      {seesUnits && (
        <Choice
          label={say('unit')}
          all={say('anyUnit')}
          value={question.unit}
          choices={unitChoices}
          onChange={(unit) => onAsk({ unit })}
        />
      )}
      <Choice
        label={say('period')}
        all={say('anyPeriod')}
        value={question.period}
        choices={periodChoices}
        onChange={(period) => onAsk({ period })}
      />
      <Choice
        label={say('source')}
        all={say('anySource')}
        value={question.source}
        choices={Object.values(FollowUpSource).map((value) => ({
          value,
          label: translate(`enums.FollowUpSource.${value}`),
        }))}
        onChange={(source) => onAsk({ source })}
      />
      {question.show !== 'confirm' && question.show !== 'overdue' && (
        <Choice
          label={say('state')}
          all={say('anyState')}
          value={question.state}
          choices={Object.values(FollowUpState).map((value) => ({
            value,
            label: translate(`enums.FollowUpState.${value}`),
          }))}
          onChange={(state) => onAsk({ state })}
        />
      )}
      {isNarrowed(question) && (
        <Button
          onClick={() => onAsk({ unit: '', period: '', source: '', state: '', search: '' })}
          sx={{ justifySelf: 'start' }}
        >
          {say('clear')}
        </Button>
      )}
    </Box>
  );
};

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What no choice means. */
  readonly all: string;
  readonly value: Value | '';
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | '') => void;
}

const Choice = <Value extends string>({
  label,
  all,
  value,
  choices,
  onChange,
}: ChoiceProps<Value>) => (
  <TextField
    select
    size="small"
    margin="none"
    label={label}
    // An address may name what there is no longer.
    value={choices.some((choice) => choice.value === value) ? value : ''}
    onChange={({ target }) => onChange(target.value as Value | '')}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    sx={{ minWidth: 0 }}
  >
    <MenuItem value="">{all}</MenuItem>
    {choices.map((choice) => (
      <MenuItem key={choice.value} value={choice.value}>
        {choice.label}
      </MenuItem>
    ))}
  </TextField>
);
