import { Box, Button, Typography } from '@mui/material';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import { useTranslate } from 'react-admin';
import { GradeBadge } from '../fields/GradeBadge.js';
import { useFormat } from '../fields/useFormat.js';

/** One indicator to be raised, of a plan just found or a saved one. */
export interface ShownMove {
  readonly indicatorCode: string;
  readonly text: string;
  readonly fromKey: string | null;
  readonly toKey: string | null;
  readonly effort: number;
  readonly points: number;
  readonly total: number;
  readonly grade: string;
}

interface MoveListProps {
  readonly moves: readonly ShownMove[];
  readonly gradeBefore: string;
  readonly isUnproven?: (code: string) => boolean;
  readonly isReached?: (code: string) => boolean;
  /** What if this one were left out. */
  readonly onDrop?: (code: string) => void;
}

/** The moves in their order, with the total after each; where a grade is reached, a line says so. */
export const MoveList = ({ moves, gradeBefore, ...rest }: MoveListProps) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {moves.map((move, index) => {
      const before = moves[index - 1]?.grade ?? gradeBefore;
      return (
        <MoveRow
          key={move.indicatorCode}
          move={move}
          number={index + 1}
          crossed={move.grade !== '' && move.grade !== before ? move.grade : null}
          {...rest}
        />
      );
    })}
  </Box>
);

interface MoveRowProps extends Omit<MoveListProps, 'moves' | 'gradeBefore'> {
  readonly move: ShownMove;
  readonly number: number;
  readonly crossed: string | null;
}

const MoveRow = ({ move, number, crossed, isUnproven, isReached, onDrop }: MoveRowProps) => {
  const translate = useTranslate();
  const { points, delta, number: plain } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.target-plans.move.${key}`, values);
  const { indicatorCode: code, text, fromKey, toKey, effort, total } = move;
  const from = fromKey ?? say(isUnproven?.(code) ? 'unproven' : 'nothing');
  return (
    <Box component="li" sx={{ breakInside: 'avoid' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: '28px minmax(0, 1fr) auto',
          gap: 1.5,
          py: 1.25,
          borderTop: number === 1 ? 0 : 1,
          borderColor: 'divider',
        }}
      >
        <Typography sx={{ fontWeight: 800, color: 'primary.main' }}>{number}</Typography>
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{text}</Typography>
          <Typography variant="body2" color="textSecondary">
            {code} · {toKey === null ? say('full') : say('step', { from, to: toKey })} ·{' '}
            {say('effort', { effort: plain(effort) })}
          </Typography>
          {isReached?.(code) && (
            <Typography variant="body2" sx={{ color: 'success.main', display: 'flex', gap: 0.5 }}>
              <DoneIcon fontSize="small" /> {say('reached')}
            </Typography>
          )}
          {onDrop && (
            <Button
              size="small"
              color="inherit"
              className="no-print"
              onClick={() => onDrop(code)}
              aria-label={say('dropOf', { code })}
              sx={{ ml: -0.75 }}
            >
              {say('drop')}
            </Button>
          )}
        </Box>
        <Box sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
          <Typography sx={{ fontWeight: 800, color: 'success.main' }}>
            {delta(move.points)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {say('total', { points: points(total) })}
          </Typography>
        </Box>
      </Box>
      {crossed !== null && <Crossed grade={crossed} />}
    </Box>
  );
};

const Crossed = ({ grade }: { readonly grade: string }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        py: 0.5,
        borderTop: 2,
        borderColor: 'success.main',
      }}
    >
      <GradeBadge grade={grade} />
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('resources.target-plans.move.crossed', { grade })}
      </Typography>
    </Box>
  );
};
