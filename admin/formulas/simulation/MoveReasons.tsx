import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { NodeMove } from '../../../schema/scoring/index.js';
import { useFormat } from '../../fields/useFormat.js';

/** A component that moved a unit, by its name. */
export interface NamedMove extends NodeMove {
  readonly name: string;
  /** Left out for all of one family. */
  readonly parentCode?: string | null;
}

/** Too little to be seen at two decimals. */
const unseen = 0.005;

/** Which components moved a unit, in the order given; those below another are set in. */
export const MoveReasons = ({ moves }: { readonly moves: readonly NamedMove[] }) => {
  const translate = useTranslate();
  const { points, delta } = useFormat();
  const [isWhole, setWhole] = useState(false);
  const depths = depthsOf(moves);
  const moved = moves.filter((move) => Math.abs(move.points) >= unseen);
  const strongest = strongestOf(moved, depths);
  const shown = isWhole ? moved : strongest;
  return (
    <Box sx={{ pl: 5.5, pb: 1.5 }}>
      {moved.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {translate('simulation.unmoved')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2 }}>
          {shown.map((move) => (
            <Typography
              component="li"
              variant="body2"
              key={move.code}
              sx={{ ml: (depths.get(move.code) ?? 0) * 2 }}
            >
              {move.name}: <strong>{delta(move.points)}</strong>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                ({points(move.before)} → {points(move.after)})
              </Box>
            </Typography>
          ))}
        </Box>
      )}
      {strongest.length < moved.length && (
        <Button size="small" className="no-print" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? translate('simulation.strongest')
            : translate('simulation.allMoves', { count: moved.length })}
        </Button>
      )}
    </Box>
  );
};

/** How many of a family are named at once. */
const namedBelow = 3;

/** The topmost, and of each the strongest that are right below it. */
function strongestOf(
  moved: readonly NamedMove[],
  depths: ReadonlyMap<string, number>,
): readonly NamedMove[] {
  const families = Map.groupBy(moved, ({ parentCode }) => parentCode ?? null);
  return moved.filter((move) => {
    const depth = depths.get(move.code) ?? 0;
    const place = families.get(move.parentCode ?? null)?.indexOf(move) ?? 0;
    return depth === 0 || (depth === 1 && place < namedBelow);
  });
}

/** How many of the given components are above each. */
function depthsOf(moves: readonly NamedMove[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { code, parentCode } of moves) {
    const above = parentCode == null ? undefined : depths.get(parentCode);
    depths.set(code, above === undefined ? 0 : above + 1);
  }
  return depths;
}
