import { useEffect, useState } from 'react';
import { Box, Button, CircularProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Robustness } from '../../../schema/scoring/index.js';
import { Panel } from '../../fields/Panel.js';
import { useFormat } from '../../fields/useFormat.js';
import { drawing } from './simulate.js';
import type { Sheet, Tried } from './simulate.js';

interface RobustnessPanelProps {
  readonly tried: Tried;
  readonly sheets: readonly Sheet[];
}

/** How much of the ranking is owed to the weights: each unit's range of ranks when they are drawn at random. */
export const RobustnessPanel = ({ tried, sheets }: RobustnessPanelProps) => {
  const translate = useTranslate();
  const { percent } = useFormat();
  const [isDrawing, setDrawing] = useState(false);
  const [result, setResult] = useState<{ of: Tried; drawn: readonly Robustness[] }>();
  // What was drawn of another draft says nothing of this one.
  const drawn = result?.of === tried ? result.drawn : undefined;
  const say = (key: string, values?: object) => translate(`simulation.robustness.${key}`, values);

  useEffect(() => {
    if (!isDrawing) return undefined;
    // After the wheel has been painted: drawing takes the browser most of a second.
    const timer = setTimeout(() => {
      setResult({ of: tried, drawn: tried.robustness() });
      setDrawing(false);
    }, 50);
    return () => clearTimeout(timer);
  }, [isDrawing, tried]);

  return (
    <Panel
      title={say('title')}
      lead={say('lead', { draws: drawing.draws, spread: percent(drawing.spread, 0) })}
      aside={
        <Button
          variant="outlined"
          disabled={isDrawing}
          startIcon={isDrawing ? <CircularProgress size={16} /> : undefined}
          onClick={() => setDrawing(true)}
        >
          {say(drawn ? 'again' : 'draw')}
        </Button>
      }
    >
      {drawn && <Ranges drawn={drawn} sheets={sheets} />}
    </Panel>
  );
};

interface RangesProps {
  readonly drawn: readonly Robustness[];
  readonly sheets: readonly Sheet[];
}

const Ranges = ({ drawn, sheets }: RangesProps) => {
  const translate = useTranslate();
  const { number, percent } = useFormat();
  const rows = sheets
    .map((sheet, row) => ({ sheet, ...drawn[row]! }))
    .toSorted((a, b) => (a.medianRank ?? Infinity) - (b.medianRank ?? Infinity));
  const place = (rank: number) => `${((rank - 0.5) / sheets.length) * 100}%`;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(({ sheet, medianRank, low, high, grades }) => {
        const [likely] = [...grades].toSorted((a, b) => b[1] - a[1]);
        const name = sheet.unitName ?? translate('resources.worksheets.kabupaten');
        return (
          <Box
            component="li"
            key={sheet.worksheetId}
            sx={{
              display: 'grid',
              gap: 1,
              alignItems: 'center',
              gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) 5.5rem',
              py: 0.5,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {name}
            </Typography>
            {medianRank !== null && low !== null && high !== null && (
              <Box
                aria-hidden
                sx={{ position: 'relative', height: 12, borderRadius: 6, bgcolor: 'action.hover' }}
              >
                <Box
                  sx={{
                    position: 'absolute',
                    inset: '3px auto 3px auto',
                    left: place(low),
                    width: `max(4px, calc(${place(high)} - ${place(low)}))`,
                    borderRadius: 3,
                    bgcolor: 'primary.main',
                    opacity: 0.45,
                  }}
                />
                <Box
                  sx={{
                    position: 'absolute',
                    top: 0,
                    bottom: 0,
                    left: place(medianRank),
                    width: 3,
                    ml: '-1.5px',
                    borderRadius: 2,
                    bgcolor: 'primary.main',
                  }}
                />
              </Box>
            )}
            <Typography
              variant="body2"
              sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
            >
              {low === null || high === null
                ? '–'
                : translate('simulation.robustness.range', {
                    low: number(low, 0),
                    high: number(high, 0),
                  })}
              {likely && (
                <Box
                  component="span"
                  sx={{ display: 'block', color: 'text.secondary', fontSize: '0.85em' }}
                >
                  {likely[0]} {percent(likely[1], 0)}
                </Box>
              )}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
};
