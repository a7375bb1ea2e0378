import { TextField } from '@mui/material';
import type { SxProps } from '@mui/material';
import { limits } from '../../schema/limits.js';
import { useFormat } from '../fields/useFormat.js';
import type { Diagnostic } from './diagnostics.js';
import { useSentence } from './useSentence.js';

interface AmountFieldProps {
  /** Above the field; without one it is called by `name` alone. */
  readonly label?: string;
  /** What it is, for who does not see where it stands. */
  readonly name?: string;
  /** Exact, with a point; whatever was typed while it cannot be read. */
  readonly value: string;
  readonly onChange: (exact: string) => void;
  /** What is wrong with it. */
  readonly mistakes?: readonly Diagnostic[] | undefined;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean;
  readonly sx?: SxProps;
}

/** An exact number: kept with a point, shown and typed with the decimal sign of the language. */
export const AmountField = (props: AmountFieldProps) => {
  const { label, name, value, onChange, mistakes = [], help, placeholder, autoFocus, sx } = props;
  const { locale } = useFormat();
  const sentence = useSentence();
  const isWrong = mistakes.length > 0;
  const kept = (typed: string) => (locale === 'id' ? typed.replaceAll(',', '.') : typed);
  return (
    <TextField
      margin="none"
      label={label}
      value={locale === 'id' ? value.replaceAll('.', ',') : value}
      onChange={({ target }) => onChange(kept(target.value.trim()))}
      error={isWrong}
      helperText={isWrong ? mistakes.map(sentence).join(' ') : help}
      placeholder={placeholder}
      autoFocus={autoFocus ?? false}
      sx={sx ?? {}}
      slotProps={{
        htmlInput: { 'aria-label': name, maxLength: limits.codeLength, inputMode: 'text' },
        inputLabel: { shrink: true },
      }}
    />
  );
};
