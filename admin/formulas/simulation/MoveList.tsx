import { useMemo, useState } from 'react';
import { Box, ButtonBase } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { Move, NodeMove } from '../../../schema/scoring/index.js';
import { GradeBadge } from '../../fields/GradeBadge.js';
import { Movement } from '../../fields/Movement.js';
import { useFormat } from '../../fields/useFormat.js';
import { MoveReasons } from './MoveReasons.js';
import type { Sheet, Simulation } from './simulate.js';

interface MoveListProps {
  readonly instrument: InstrumentDefinition;
  readonly sheets: readonly Sheet[];
  readonly simulation: Simulation;
  /** Only units of this kind; empty for all. */
  readonly kind: string;
}

/** The ranking as the draft makes it: who moves, by how much, and, opened, why. */
export const MoveList = ({ instrument, sheets, simulation, kind }: MoveListProps) => {
  const [opened, setOpened] = useState<string>();
  const rows = useMemo(
    () =>
      sheets
        .map((sheet, row) => ({ sheet, row, move: simulation.moves[row]! }))
        .filter(({ sheet }) => kind === '' || sheet.unitKind === kind)
        .toSorted((a, b) => (a.move.after.rank ?? Infinity) - (b.move.after.rank ?? Infinity)),
    [sheets, simulation, kind],
  );
  const names = useMemo(
    () => new Map(instrument.components.map(({ code, name }) => [code, name])),
    [instrument],
  );
  const named = (moves: readonly NodeMove[]) =>
    moves.map((move) => ({ ...move, name: names.get(move.code) ?? move.code }));
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(({ sheet, row, move }) => (
        <Box component="li" key={sheet.worksheetId} sx={{ borderTop: 1, borderColor: 'divider' }}>
          <MoveRow
            sheet={sheet}
            move={move}
            isOpen={opened === sheet.worksheetId}
            onToggle={() => setOpened(opened === sheet.worksheetId ? undefined : sheet.worksheetId)}
          />
          {opened === sheet.worksheetId && <MoveReasons moves={named(simulation.nodesOf(row))} />}
        </Box>
      ))}
    </Box>
  );
};

interface MoveRowProps {
  readonly sheet: Sheet;
  readonly move: Move;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const MoveRow = ({ sheet, move, isOpen, onToggle }: MoveRowProps) => {
  const translate = useTranslate();
  const { points, delta } = useFormat();
  const { before, after } = move;
  const name = sheet.unitName ?? translate('resources.worksheets.kabupaten');
  return (
    <ButtonBase
      onClick={onToggle}
      aria-expanded={isOpen}
      sx={{
        width: '100%',
        minHeight: 44,
        py: 0.5,
        px: 0.5,
        display: 'grid',
        gap: { xs: 0.5, md: 1 },
        gridTemplateColumns: {
          xs: '1.25rem 2rem minmax(0, 1fr) auto auto',
          md: '2rem 2.75rem minmax(0, 1fr) auto auto',
        },
        textAlign: 'left',
        font: 'inherit',
        fontVariantNumeric: 'tabular-nums',
        '&:hover': { backgroundColor: 'action.hover' },
      }}
    >
      <Box component="span" sx={{ fontWeight: 700, textAlign: 'right' }}>
        {after.rank ?? '–'}
      </Box>
      <Movement rank={after.rank} previousRank={before.rank} />
      <Box component="span" sx={{ minWidth: 0 }}>
        <Box
          component="span"
          sx={{ display: 'block', overflowWrap: 'break-word', hyphens: 'auto' }}
        >
          {name}
        </Box>
      </Box>
      <Box component="span" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        <strong>{points(after.points)}</strong>
        <Box component="span" sx={{ display: 'block', fontSize: '0.8em', color: 'text.secondary' }}>
          {Math.abs(move.points) < 0.005 ? '=' : delta(move.points)}
        </Box>
      </Box>
      <Box component="span" sx={{ minWidth: 44, textAlign: 'right', whiteSpace: 'nowrap' }}>
        {after.grade && <GradeBadge grade={after.grade} />}
        {move.grade !== 0 && before.grade && (
          <Box
            component="span"
            sx={{ display: 'block', fontSize: '0.75em', color: 'text.secondary' }}
          >
            {translate('simulation.was', { grade: before.grade })}
          </Box>
        )}
      </Box>
    </ButtonBase>
  );
};
