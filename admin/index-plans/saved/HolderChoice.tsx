import { Box, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PlanHolder } from './holders.js';

interface HolderChoiceProps {
  readonly holder: PlanHolder;
  /** Who may answer for it, heads first. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Indicators that are no action yet. */
  readonly left: number;
  readonly ownerId: string;
  readonly isPossible: boolean;
  readonly isTicked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onOwner: (id: string) => void;
}

/** One unit of a plan: whether it is given its actions, and who answers for them. */
export const HolderChoice = (props: HolderChoiceProps) => {
  const { holder, people, left, ownerId, isPossible, isTicked, onTick, onOwner } = props;
  const translate = useTranslate();
  const say = (key: string, values?: object) =>
    translate(`resources.index-plans.actions.${key}`, values);
  const name = holder.unit?.name ?? translate('resources.index-plans.steps.kabupaten');
  const state =
    people.length === 0
      ? say('nobody')
      : left === 0
        ? say('there')
        : say('left', { smart_count: left });
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'grid',
        gap: 1,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 260px' },
      }}
    >
      <FormControlLabel
        sx={{ mr: 0 }}
        control={
          <Checkbox
            checked={isTicked}
            disabled={!isPossible}
            onChange={(_event, is) => onTick(is)}
          />
        }
        label={
          <Box>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>
            <Typography variant="body2" color="textSecondary">
              {state}
            </Typography>
          </Box>
        }
      />
      {isTicked && (
        <TextField
          select
          size="small"
          margin="none"
          label={translate('resources.follow-ups.form.owner')}
          value={ownerId}
          onChange={({ target }) => onOwner(target.value)}
          slotProps={{
            select: { native: true },
            htmlInput: { 'aria-label': say('ownerOf', { name }) },
          }}
        >
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </TextField>
      )}
    </Box>
  );
};
