import { Box, Button, Checkbox, Chip, List, ListItem, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import { ReminderButton } from '../reminders/ReminderButton.js';
import type { BoardRow } from './board.js';

interface BoardListProps {
  readonly periodId: string;
  readonly rows: readonly BoardRow[];
  readonly nameOf: (row: BoardRow) => string;
  /** Keys of the chosen rows. */
  readonly chosen: ReadonlySet<string>;
  readonly mayChange: boolean;
  readonly mayRemind: boolean;
  readonly onToggle: (key: string) => void;
  readonly onEdit: (row: BoardRow) => void;
}

/** What a row is known by while the screen is open. */
export const keyOf = ({ unitId }: BoardRow): string => unitId ?? 'kabupaten';

/** Every unit with who reviews it: chosen by its box, changed alone by its button. */
export const BoardList = ({
  periodId,
  rows,
  nameOf,
  chosen,
  mayChange,
  mayRemind,
  onToggle,
  onEdit,
}: BoardListProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.assignments.${key}`, params);
  return (
    <List disablePadding>
      {rows.map((row) => {
        const key = keyOf(row);
        const name = nameOf(row);
        return (
          <ListItem key={key} divider disableGutters sx={{ gap: 1, py: 0.75, alignItems: 'start' }}>
            {mayChange && (
              <Checkbox
                checked={chosen.has(key)}
                onChange={() => onToggle(key)}
                slotProps={{ input: { 'aria-label': say('choose', { name }) } }}
                sx={{ p: 0.75 }}
              />
            )}
            <Box
              sx={{
                flex: 1,
                minWidth: 0,
                pt: 0.75,
                display: 'grid',
                gap: 0.75,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
              }}
            >
              <Box>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {name}
                </Typography>
                {row.waiting !== undefined && (
                  <Typography variant="caption" color="textSecondary">
                    {say('waiting', { count: number(row.waiting) })}
                  </Typography>
                )}
              </Box>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignContent: 'start' }}>
                {row.evaluators.map(({ id, name: evaluator }) => (
                  <Chip key={id} size="small" variant="outlined" label={evaluator} />
                ))}
                {row.evaluators.length === 0 && <ToneChip tone="attention" label={say('nobody')} />}
              </Box>
            </Box>
            {mayRemind && <ReminderButton periodId={periodId} unitId={row.unitId} name={name} />}
            {mayChange && (
              <Button
                size="small"
                onClick={() => onEdit(row)}
                aria-label={say('changeOf', { name })}
              >
                {say('change')}
              </Button>
            )}
          </ListItem>
        );
      })}
    </List>
  );
};
