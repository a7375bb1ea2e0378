import { useId } from 'react';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { NumberField } from '../../worksheets/indicator/NumberField.js';

interface EffortLineProps<Stand extends string> {
  readonly code: string;
  readonly text: string;
  /** What stands behind the code. */
  readonly remarks: readonly string[];
  readonly effortLabel: string;
  readonly effort: number;
  /** Whether the effort can't be changed as things stand. */
  readonly isFixed: boolean;
  /** @param effort two decimals at most; null for the usual one. */
  readonly onEffort: (effort: number | null) => void;
  readonly stand: Stand;
  readonly stands: readonly Stand[];
  readonly standName: (stand: Stand) => string;
  readonly onStand: (stand: Stand) => void;
}

const kept = (effort: number) => Math.min(limits.effortMax, Math.round(effort * 100) / 100);

/** One indicator with what it costs and how it stands, as a line of a list. */
export const EffortLine = <Stand extends string>(line: EffortLineProps<Stand>) => {
  const { code, text, remarks, effort, isFixed, onEffort, stand, stands, onStand } = line;
  const translate = useTranslate();
  const id = useId();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '90px minmax(0, 1fr)', sm: 'minmax(0, 1fr) 110px 230px' },
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
          {[code, ...remarks].join(' · ')}
        </Typography>
      </Box>
      <NumberField
        label={line.effortLabel}
        value={effort}
        decimals
        disabled={isFixed}
        describedBy={id}
        onChange={(value) => onEffort(value === null ? null : kept(value))}
      />
      <TextField
        select
        hiddenLabel
        margin="none"
        value={stand}
        onChange={({ target }) => onStand(target.value as Stand)}
        slotProps={{
          // A hundred of them: the browser's own is lighter, and at home on a phone.
          select: { native: true },
          htmlInput: { 'aria-label': translate('resources.target-plans.effort.standOf', { code }) },
        }}
      >
        {stands.map((one) => (
          <option key={one} value={one}>
            {line.standName(one)}
          </option>
        ))}
      </TextField>
    </Box>
  );
};
