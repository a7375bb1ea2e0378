import { TextField } from '@mui/material';
import { limits } from '../../schema/limits.js';

interface ReasonFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly required?: boolean;
  readonly onChange: (reason: string) => void;
}

/** Why something shall be opened, or stays locked. */
export const ReasonField = ({
  label,
  help,
  value,
  error,
  required = true,
  onChange,
}: ReasonFieldProps) => (
  <TextField
    multiline
    required={required}
    minRows={3}
    maxRows={10}
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    error={error !== undefined}
    helperText={error ?? help}
    slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
  />
);
