import { Box, ButtonBase, TableCell, TableRow } from '@mui/material';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { useTranslate } from 'react-admin';
import { noValue } from '../../fields/format.js';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { Movement } from '../../fields/Movement.js';
import { useFormat } from '../../fields/useFormat.js';
import { MoveReasons } from '../simulation/MoveReasons.js';
import { edge } from './edge.js';
import type { Card } from './recalculated.js';

interface CardProps {
  readonly card: Card;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One report card across the columns. */
export const CardRow = ({ card, name, isOpen, onToggle }: CardProps) => {
  const { points } = useFormat();
  const { before, after } = card;
  return (
    <>
      <TableRow hover>
        <TableCell component="th" scope="row" sx={{ p: 0 }}>
          <ButtonBase
            onClick={onToggle}
            aria-expanded={isOpen}
            sx={{
              width: '100%',
              minHeight: 44,
              px: 1,
              py: 0.5,
              gap: 0.5,
              justifyContent: 'start',
              font: 'inherit',
              textAlign: 'left',
            }}
          >
            <Mark isOpen={isOpen} />
            {name}
          </ButtonBase>
        </TableCell>
        <TableCell align="right" sx={edge}>
          {before.rank ?? noValue}
        </TableCell>
        <TableCell align="right">{points(before.points)}</TableCell>
        <TableCell align="right">{before.grade && <GradeBadge grade={before.grade} />}</TableCell>
        <TableCell align="right" sx={{ ...edge, whiteSpace: 'nowrap' }}>
          <Movement rank={after.rank} previousRank={before.rank} />{' '}
          <Box component="strong" sx={{ display: 'inline-block', minWidth: '1.75em' }}>
            {after.rank ?? noValue}
          </Box>
        </TableCell>
        <TableCell align="right">
          <strong>{points(after.points)}</strong>
        </TableCell>
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          <GradeNow card={card} />
        </TableCell>
        <TableCell align="right" sx={edge}>
          <Difference card={card} />
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={8} sx={{ pt: 0.5 }}>
            <MoveReasons moves={card.components} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};

/** The same, one line below the other, where there is no room for columns. */
export const CardEntry = ({ card, name, isOpen, onToggle }: CardProps) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const line = (key: string, { rank, points: given }: Card['before']) =>
    translate(`recalculation.${key}`, { rank: rank ?? noValue, points: points(given) });
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ButtonBase
        onClick={onToggle}
        aria-expanded={isOpen}
        sx={{
          width: '100%',
          py: 1,
          gap: 1,
          alignItems: 'start',
          justifyContent: 'space-between',
          font: 'inherit',
          textAlign: 'left',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
          <Box component="span" sx={{ display: 'block', fontWeight: 600, hyphens: 'auto' }}>
            {name}
          </Box>
          <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
            {line('sealedLine', card.before)}
          </Box>
          <Box component="span" sx={{ display: 'block' }}>
            {line('recalculatedLine', card.after)}
          </Box>
        </Box>
        <Box component="span" sx={{ display: 'grid', gap: 0.25, justifyItems: 'end' }}>
          <span>
            <Movement rank={card.after.rank} previousRank={card.before.rank} />
          </span>
          <Difference card={card} />
          <span>
            <GradeNow card={card} />
          </span>
        </Box>
        <Mark isOpen={isOpen} />
      </ButtonBase>
      {isOpen && <MoveReasons moves={card.components} />}
    </Box>
  );
};

/** The grade now, and where it came from if that is another one. */
const GradeNow = ({ card: { before, after } }: { readonly card: Card }) => {
  const translate = useTranslate();
  return (
    <>
      {before.grade !== null && before.grade !== after.grade && (
        <Box component="span" sx={{ fontSize: '0.8em', color: 'text.secondary', mr: 0.75 }}>
          {translate('simulation.was', { grade: before.grade })}
        </Box>
      )}
      {after.grade && <GradeBadge grade={after.grade} />}
    </>
  );
};

const Difference = ({ card: { points } }: { readonly card: Card }) => {
  const { delta } = useFormat();
  return <span>{Math.abs(points) < 0.005 ? '=' : delta(points)}</span>;
};

const Mark = ({ isOpen }: { readonly isOpen: boolean }) => (
  <ExpandIcon
    className="no-print"
    fontSize="small"
    sx={{ color: 'text.secondary', transform: isOpen ? 'none' : 'rotate(-90deg)' }}
  />
);
