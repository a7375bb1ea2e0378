import { TextField } from '@mui/material';
import { fromWallClock, toWallClock } from '../periods/wibInput.js';

interface WibFieldProps {
  readonly label: string;
  /** ISO 8601; null while it is not filled in. */
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly error?: string | undefined;
  readonly help?: string | undefined;
}

/** A moment by the kabupaten's clock. */
export const WibField = ({ label, value, onChange, error, help }: WibFieldProps) => (
  <TextField
    type="datetime-local"
    required
    fullWidth
    label={label}
    value={toWallClock(value)}
    onChange={({ target }) => onChange(fromWallClock(target.value))}
    error={error !== undefined}
    helperText={error ?? help}
    slotProps={{ inputLabel: { shrink: true } }}
  />
);
