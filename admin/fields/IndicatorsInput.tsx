import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIndicatorChoices } from './useIndicatorChoices.js';

interface IndicatorsInputProps {
  readonly unitId: string | null;
  /** Null for whatever the unit has filled in. */
  readonly periodId: string | null;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
  readonly atMost: number;
  /** What the API refused, translated. */
  readonly refused?: string | undefined;
}

/** Chooses indicators by their code or by words of their question. */
export const IndicatorsInput = (props: IndicatorsInputProps) => {
  const { unitId, periodId, label, value, onChange, atMost, refused } = props;
  const translate = useTranslate();
  const { choices, isPending, failed } = useIndicatorChoices(unitId, periodId);
  const say = (key: string) => translate(`resources.follow-ups.form.${key}`);
  const byCode = new Map(choices.map((choice) => [choice.code, choice]));
  return (
    <Autocomplete
      multiple
      filterSelectedOptions
      loading={isPending}
      options={choices}
      value={value.map((code) => byCode.get(code) ?? { code, text: '' })}
      onChange={(_event, chosen) => onChange(chosen.slice(0, atMost).map(({ code }) => code))}
      getOptionLabel={({ code }) => code}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      filterOptions={(options, { inputValue }) => matching(options, inputValue)}
      noOptionsText={say('noIndicators')}
      renderOption={({ key, ...rest }, { code, text }) => (
        <Box component="li" key={key} {...rest}>
          <Box>
            <Typography variant="body2" sx={{ fontWeight: 700 }}>
              {code}
            </Typography>
            <Typography variant="body2">{text}</Typography>
          </Box>
        </Box>
      )}
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          error={refused !== undefined}
          helperText={refused ?? say(failed ? 'indicatorsFailed' : 'indicatorsHelp')}
        />
      )}
    />
  );
};

/** More than these nobody looks through: they type another word. */
const shownAtMost = 60;

/** Those that have every word, in the code or the question. */
function matching<Choice extends { readonly code: string; readonly text: string }>(
  choices: readonly Choice[],
  typed: string,
): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices
    .filter(({ code, text }) => {
      const all = `${code} ${text}`.toLowerCase();
      return words.every((word) => all.includes(word));
    })
    .slice(0, shownAtMost);
}
