import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { AssignableUnitsDocument } from '../graphql/graphql.js';
import type { PeriodWindowRowFragment } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** Stands for the kabupaten's own worksheet in the list. */
const own = 'kabupaten';

interface UnitFieldProps {
  /** Empty for the kabupaten's own worksheet; null as long as nobody has chosen. */
  readonly unitId: string | null;
  /** What is moved, and stays with its unit; undefined for a new one. */
  readonly moved: PeriodWindowRowFragment | undefined;
  readonly error: string | undefined;
  readonly onChange: (unitId: string) => void;
}

/** Which unit a window is for, or that it is for the kabupaten's own worksheet: nobody's until it is chosen. */
export const UnitField = ({ unitId, moved, error, onChange }: UnitFieldProps) => {
  const translate = useTranslate();
  const read = useApiQuery(AssignableUnitsDocument, {}, { enabled: moved === undefined });
  if (read.error && !read.data) {
    return <FailedState error={read.error} onRetry={() => void read.refetch()} />;
  }
  const named = moved?.unit ? [moved.unit] : [];
  const units = moved ? named : (read.data?.units.nodes ?? []);
  const isReading = moved === undefined && read.isPending;
  return (
    <TextField
      select
      required
      label={translate('windows.unit')}
      value={isReading || unitId === null ? '' : unitId || own}
      disabled={moved !== undefined || isReading}
      error={error !== undefined}
      helperText={error ?? (isReading ? translate('common.state.loading') : undefined)}
      onChange={({ target }) => onChange(target.value === own ? '' : target.value)}
    >
      <MenuItem value={own}>{translate('windows.ofKabupaten')}</MenuItem>
      {units.map(({ id, name }) => (
        <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
