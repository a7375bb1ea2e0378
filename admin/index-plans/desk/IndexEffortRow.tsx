import { memo, useId } from 'react';
import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../../schema/limits.js';
import { NumberField } from '../../worksheets/indicator/NumberField.js';
import {
  withIndexEffort,
  withIndexStand,
  type ChangeIndexWishes,
  type IndexStand,
  type Whose,
} from './wishes.js';

interface IndexEffortRowProps {
  readonly whose: Whose;
  readonly code: string;
  readonly text: string;
  readonly effort: number;
  /** Whether it is other than the usual one. */
  readonly isOwn: boolean;
  /** Whether it is raised at all units together: then nothing is said of one. */
  readonly isBundledElsewhere: boolean;
  readonly stand: IndexStand;
  readonly onChange: ChangeIndexWishes;
}

const kept = (effort: number) => Math.min(limits.effortMax, Math.round(effort * 100) / 100);

/** What one indicator costs, and whether it can be raised. */
export const IndexEffortRow = memo((row: IndexEffortRowProps) => {
  const { whose, code, text, effort, isOwn, isBundledElsewhere, stand, onChange } = row;
  const translate = useTranslate();
  const id = useId();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.effort.${key}`, values);
  const stands: readonly IndexStand[] =
    whose === 'units' ? ['OPEN', 'BUNDLED', 'EXCLUDED'] : ['OPEN', 'EXCLUDED'];
  const label = stand === 'BUNDLED' ? 'effortOfAll' : 'effortOf';
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
          {code}
          {isOwn && ` · ${translate('resources.target-plans.effort.own')}`}
          {isBundledElsewhere && ` · ${say('bundled')}`}
        </Typography>
      </Box>
      <NumberField
        label={say(label, { code })}
        value={effort}
        decimals
        disabled={stand === 'EXCLUDED' || isBundledElsewhere}
        describedBy={id}
        onChange={(value) =>
          onChange((before) =>
            withIndexEffort(before, whose, code, value === null ? null : kept(value)),
          )
        }
      />
      <TextField
        select
        hiddenLabel
        margin="none"
        value={stand}
        onChange={({ target }) =>
          onChange((before) => withIndexStand(before, whose, code, target.value as IndexStand))
        }
        slotProps={{
          // A hundred of them: the browser's own is lighter, and at home on a phone.
          select: { native: true },
          htmlInput: { 'aria-label': translate('resources.target-plans.effort.standOf', { code }) },
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
IndexEffortRow.displayName = 'IndexEffortRow';
