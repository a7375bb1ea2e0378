import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { Load } from './board.js';

/** How much each evaluator has to do, the busiest first: whom to give the next unit is seen at once. */
export const LoadPanel = ({ loads }: { readonly loads: readonly Load[] }) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const most = Math.max(1, ...loads.map(({ units }) => units));
  return (
    <Panel
      title={translate('resources.assignments.load.title')}
      lead={translate('resources.assignments.load.lead')}
    >
      {loads.length === 0 && (
        <Typography color="textSecondary">
          {translate('resources.assignments.load.empty')}
        </Typography>
      )}
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gap: 1.5,
          m: 0,
          p: 0,
          listStyle: 'none',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr' },
        }}
      >
        {loads.map(({ evaluator, units, waiting }) => (
          <Box component="li" key={evaluator.id} sx={{ minWidth: 0 }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {evaluator.name}
            </Typography>
            <LinearProgress
              variant="determinate"
              aria-hidden
              value={(units / most) * 100}
              sx={{ my: 0.5 }}
            />
            <Typography variant="caption" color="textSecondary">
              {translate('resources.assignments.load.units', { count: number(units) })}
              {waiting !== undefined &&
                ` · ${translate('resources.assignments.waiting', { count: number(waiting) })}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
