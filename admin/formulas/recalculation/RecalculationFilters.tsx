import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { orders } from './recalculated.js';
import type { Card, Order, View } from './recalculated.js';

interface RecalculationFiltersProps {
  readonly cards: readonly Card[];
  readonly view: View;
  readonly onChange: (view: View) => void;
}

/** Which units are looked at, and in which order. */
export const RecalculationFilters = ({ cards, view, onChange }: RecalculationFiltersProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`recalculation.${key}`);
  const kinds = [...new Set(cards.flatMap(({ unitKind }) => unitKind ?? []))];
  const change = (part: Partial<View>) => onChange({ ...view, ...part });
  return (
    <Box
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 2, mb: 1.5 }}
    >
      <TextField
        type="search"
        margin="none"
        label={say('search')}
        value={view.search}
        onChange={({ target }) => change({ search: target.value })}
        sx={{ flex: '2 1 220px', maxWidth: { sm: 360 } }}
      />
      {kinds.length > 1 && (
        <TextField
          select
          margin="none"
          label={translate('simulation.kind')}
          value={view.kind}
          onChange={({ target }) => change({ kind: target.value })}
          sx={{ flex: '1 1 180px', maxWidth: { sm: 260 } }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{translate('simulation.allKinds')}</MenuItem>
          {kinds.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`enums.UnitKind.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        margin="none"
        label={say('sort.label')}
        value={view.order}
        onChange={({ target }) => change({ order: target.value as Order })}
        sx={{ flex: '1 1 200px', maxWidth: { sm: 280 } }}
      >
        {orders.map((order) => (
          <MenuItem key={order} value={order}>
            {say(`sort.${order}`)}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        control={
          <Switch
            checked={view.onlyMoved}
            onChange={({ target }) => change({ onlyMoved: target.checked })}
          />
        }
        label={say('onlyMoved')}
      />
    </Box>
  );
};
