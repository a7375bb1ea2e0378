import {
  Box,
  Checkbox,
  FormControlLabel,
  Link as MuiLink,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { limits } from '../../../schema/limits.js';
import { useFormat } from '../../fields/useFormat.js';
import { momentOf } from '../../follow-ups/dueDay.js';
import type { ShownMove } from '../MoveList.js';
import type { PlannedAction } from './plannedMoves.js';

interface MoveChoiceProps {
  readonly move: ShownMove;
  readonly ticked: boolean;
  readonly title: string;
  /** What is done about it already. */
  readonly planned: PlannedAction | undefined;
  /** What the API refused of the title, translated. */
  readonly refused: string | undefined;
  readonly onTick: (ticked: boolean) => void;
  readonly onTitle: (title: string) => void;
}

/** One move of a plan: whether it becomes an action, and what that is called. */
export const MoveChoice = (props: MoveChoiceProps) => {
  const { move, ticked, title, planned, refused, onTick, onTitle } = props;
  const translate = useTranslate();
  const { delta, shortDate } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.actions.${key}`, values);
  const { indicatorCode: code, text, points } = move;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', minWidth: 0 }}>
      <FormControlLabel
        sx={{ alignItems: 'start', mr: 0 }}
        control={
          <Checkbox
            checked={ticked}
            onChange={(_event, is) => onTick(is)}
            slotProps={{ input: { 'aria-label': say('tick', { code, text }) } }}
          />
        }
        label={
          <Box sx={{ pt: 1 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{text}</Typography>
            <Typography variant="body2" color="textSecondary">
              {code} · {delta(points)}
            </Typography>
          </Box>
        }
      />
      <Box sx={{ pl: { xs: 0, sm: 4 }, pt: 1, display: 'grid', gap: 1 }}>
        {planned && (
          <Typography variant="body2" sx={{ color: 'warning.main', overflowWrap: 'anywhere' }}>
            {say('there', { due: shortDate(momentOf(planned.dueDay)) })}{' '}
            <MuiLink component={Link} to={`/follow-ups/${planned.id}`}>
              {planned.title}
            </MuiLink>
          </Typography>
        )}
        {ticked && (
          <TextField
            required
            size="small"
            fullWidth
            label={say('name', { code })}
            value={title}
            onChange={({ target }) => onTitle(target.value)}
            error={refused !== undefined}
            helperText={refused}
            slotProps={{ htmlInput: { maxLength: limits.titleLength } }}
          />
        )}
      </Box>
    </Box>
  );
};
