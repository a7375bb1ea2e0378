import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

interface PartFieldProps {
  readonly label: string;
  /** Code; empty while nothing is chosen. */
  readonly value: string;
  readonly parts: readonly {
    readonly code: string;
    readonly level: number;
    readonly label: string;
  }[];
  readonly onChange: (code: string) => void;
  readonly autoFocus?: boolean;
}

/** A part of the tree, by name and weight; deeper ones stand further in. */
export const PartField = ({ label, value, parts, onChange, autoFocus = false }: PartFieldProps) => {
  const translate = useTranslate();
  const isThere = parts.some(({ code }) => code === value);
  return (
    <TextField
      select
      fullWidth
      margin="none"
      label={label}
      value={isThere ? value : ''}
      onChange={({ target }) => onChange(target.value)}
      autoFocus={autoFocus}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{translate('resources.formulas.transfer.choose')}</option>
      {parts.map(({ code, level, label: text }) => (
        <option key={code} value={code}>
          {/* A list of the browser keeps no other indentation. */}
          {'\u2003'.repeat(level - 1)}
          {text}
        </option>
      ))}
    </TextField>
  );
};
