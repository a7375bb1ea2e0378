import { TextField } from '@mui/material';
import type { SxProps } from '@mui/material';
import type { Diagnostic } from './diagnostics.js';
import { useSentence } from './useSentence.js';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** What can be chosen, with its words. */
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
  readonly mistakes?: readonly Diagnostic[] | undefined;
  readonly sx?: SxProps;
}

/** One of a few, in the browser's own list. */
export const ChoiceField = <Value extends string>(props: ChoiceFieldProps<Value>) => {
  const { label, value, choices, onChange, mistakes = [], sx } = props;
  const sentence = useSentence();
  return (
    <TextField
      select
      margin="none"
      label={label}
      value={value}
      error={mistakes.length > 0}
      helperText={mistakes.map(sentence).join(' ')}
      // It offers nothing but these.
      onChange={({ target }) => onChange(target.value as Value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={sx ?? {}}
    >
      {choices.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </TextField>
  );
};
