import { useState } from 'react';
import { TextField } from '@mui/material';
import { useFormat } from '../../fields/useFormat.js';
import { cleanNumber, numberFrom, numberText } from './numberText.js';

interface NumberFieldProps {
  /** Said for it; what is seen stands beside it. */
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly decimals: boolean;
  readonly disabled: boolean;
  readonly helperText?: string | undefined;
  readonly error?: boolean;
  /** Id of a sentence elsewhere that is about this number, too. */
  readonly describedBy?: string | undefined;
}

/** A number as people type it, with a comma or a point; what is empty is no number. */
export const NumberField = ({
  label,
  value,
  onChange,
  decimals,
  disabled,
  helperText,
  error = false,
  describedBy,
}: NumberFieldProps) => {
  const { locale } = useFormat();
  const [text, setText] = useState(() => numberText(value, locale));
  // Changed from elsewhere (the other's answer was taken): what stands here is of no use any more.
  if (numberFrom(text) !== value) setText(numberText(value, locale));
  return (
    <TextField
      hiddenLabel
      value={text}
      helperText={helperText}
      error={error}
      margin="none"
      autoComplete="off"
      onChange={({ target }) => {
        const clean = cleanNumber(target.value, decimals);
        setText(clean);
        onChange(numberFrom(clean));
      }}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          inputMode: decimals ? 'decimal' : 'numeric',
          maxLength: 16,
          ...(describedBy && { 'aria-describedby': describedBy }),
        },
        // Readable where it can not be changed.
        input: { readOnly: disabled },
      }}
    />
  );
};
