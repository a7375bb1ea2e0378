import { useCallback, useMemo, useState } from 'react';
import { Box } from '@mui/material';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { NodeMove } from '../../../schema/scoring/index.js';
import { MoveReasons } from './MoveReasons.js';
import { MoveRow } from './MoveRow.js';
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
  const onToggle = useCallback(
    (id: string) => setOpened((open) => (open === id ? undefined : id)),
    [],
  );
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
    <Box component="ol" sx={listStyles}>
      {rows.map(({ sheet, row, move }) => (
        <li key={sheet.worksheetId}>
          <MoveRow
            sheet={sheet}
            move={move}
            isOpen={opened === sheet.worksheetId}
            onToggle={onToggle}
          />
          {opened === sheet.worksheetId && <MoveReasons moves={named(simulation.nodesOf(row))} />}
        </li>
      ))}
    </Box>
  );
};

/** The rows take their looks from here: one sheet of styles, where each row would make its own at every frame. */
const listStyles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  // A unit that changes its place is laid out by itself.
  '& > li': { borderTop: 1, borderColor: 'divider', contain: 'layout style' },
  '& > li > button': {
    width: '100%',
    minHeight: 44,
    py: 0.5,
    px: 0.5,
    border: 0,
    display: 'grid',
    alignItems: 'center',
    gap: { xs: 0.5, md: 1 },
    gridTemplateColumns: {
      xs: '1.25rem 2rem minmax(0, 1fr) auto auto',
      md: '2rem 2.75rem minmax(0, 1fr) auto auto',
    },
    textAlign: 'left',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    '&:hover': { backgroundColor: 'action.hover' },
  },
  '& .rank': { fontWeight: 700, textAlign: 'right' },
  '& .name': { minWidth: 0, overflowWrap: 'break-word', hyphens: 'auto' },
  '& .points, & .grade': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& .grade': { minWidth: 44 },
  '& small': { display: 'block', fontSize: '0.8em', color: 'text.secondary' },
} as const;
