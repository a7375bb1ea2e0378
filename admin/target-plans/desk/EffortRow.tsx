import { memo, useId } from 'react';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { NumberField } from '../../worksheets/indicator/NumberField.js';
import { withEffort, withStand, type ChangeWishes, type Stand } from './wishes.js';

interface EffortRowProps {
  readonly code: string;
  readonly text: string;
  readonly effort: number;
  /** Whether it is other than the kabupaten's usual one. */
  readonly isOwn: boolean;
  readonly stand: Stand;
  readonly onChange: ChangeWishes;
}

const kept = (effort: number) => Math.min(limits.effortMax, Math.round(effort * 100) / 100);

const stands: readonly Stand[] = ['OPEN', 'EXCLUDED', 'PROMISED'];

/** What one indicator costs, and whether it can be raised. */
export const EffortRow = memo(({ code, text, effort, isOwn, stand, onChange }: EffortRowProps) => {
  const translate = useTranslate();
  const id = useId();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.effort.${key}`, values);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '90px minmax(0, 1fr)', sm: 'minmax(0, 1fr) 110px 210px' },
        gap: 1,
        py: 1,
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        <Typography id={id} sx={{ overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {code}
          {isOwn && ` · ${say('own')}`}
        </Typography>
      </Box>
      <NumberField
        label={say('of', { code })}
        value={effort}
        decimals
        disabled={stand !== 'OPEN'}
        describedBy={id}
        onChange={(value) =>
          onChange((before) => withEffort(before, code, value === null ? null : kept(value)))
        }
      />
      <TextField
        select
        hiddenLabel
        margin="none"
        value={stand}
        onChange={({ target }) =>
          onChange((before) => withStand(before, code, target.value as Stand))
        }
        slotProps={{
          // A hundred of them: the browser's own is lighter, and at home on a phone.
          select: { native: true },
          htmlInput: { 'aria-label': say('standOf', { code }) },
        }}
      >
        {stands.map((one) => (
          <option key={one} value={one}>
            {say(`stand.${one}`)}
          </option>
        ))}
      </TextField>
    </Box>
  );
});
EffortRow.displayName = 'EffortRow';
