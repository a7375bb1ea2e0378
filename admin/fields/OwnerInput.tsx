import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FollowUpOwnersDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

interface OwnerInputProps {
  readonly unitId: string | null;
  readonly label: string;
  /** Id; empty for nobody yet. */
  readonly value: string;
  readonly onChange: (personId: string) => void;
  /** What the API refused, translated. */
  readonly refused?: string | undefined;
}

/** Chooses who in a unit answers for something: an agen perubahan, or its head. */
export const OwnerInput = ({ unitId, label, value, onChange, refused }: OwnerInputProps) => {
  const translate = useTranslate();
  const { data, error } = useApiQuery(FollowUpOwnersDocument, { unitId }, { staleTime: 60_000 });
  const owners = data?.followUpOwners ?? [];
  const failed = error && !data ? translate('resources.follow-ups.form.owners') : undefined;
  return (
    <TextField
      select
      required
      label={label}
      // Whoever left the unit can be seen no more, and is to be replaced.
      value={owners.some(({ id }) => id === value) ? value : ''}
      onChange={({ target }) => onChange(target.value)}
      error={refused !== undefined || failed !== undefined}
      helperText={refused ?? failed}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {owners.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
