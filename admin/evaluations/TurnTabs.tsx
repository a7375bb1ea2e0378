import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { ReviewTurnsDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';
import { queueVariables } from './evaluations.operations.js';
import { filterOfTurn, turnOf, turns, withTurn } from './turns.js';
import type { Turn } from './turns.js';

/** Whose turn it is, with how many there are of each under the rest of the filter. */
export const TurnTabs = () => {
  const translate = useTranslate();
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const counts = useCounts();
  const { number } = useFormat();
  const say = (key: string) => translate(`resources.evaluations.turns.${key}`);
  return (
    <Box sx={{ overflowX: 'auto', px: { xs: 2, md: 1.5 }, py: 1.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={turnOf(filterValues) ?? null}
        aria-label={say('label')}
        onChange={(_event, turn: Turn | null) =>
          setFilters(withTurn(filterValues, turn ?? undefined), displayedFilters, false)
        }
      >
        {turns.map((turn) => (
          <ToggleButton
            key={turn}
            value={turn}
            sx={{ textTransform: 'none', gap: 0.75, whiteSpace: 'nowrap', minHeight: 36 }}
          >
            {say(turn)}
            <Box component="span" sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
              {counts && number(counts[turn])}
            </Box>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
};

/** How many answers are whose; undefined until it is known, and where it cannot be: the list says why. */
function useCounts(): Readonly<Record<Turn, number>> | undefined {
  // The filter of the list itself, which its inputs do not show, says the period.
  const { filterValues, filter } = useListContext();
  const asked = (turn: Turn) =>
    queueVariables({
      pagination: { page: 1, perPage: 0 },
      filter: { ...withTurn(filterValues, undefined), ...filter, ...filterOfTurn[turn] },
    }).filter;
  const { data } = useApiQuery(
    ReviewTurnsDocument,
    {
      waiting: asked('waiting'),
      resubmitted: asked('resubmitted'),
      unit: asked('unit'),
      done: asked('done'),
    },
    { placeholderData: (previous) => previous },
  );
  return (
    data && {
      waiting: data.waiting.totalCount,
      resubmitted: data.resubmitted.totalCount,
      unit: data.unit.totalCount,
      done: data.done.totalCount,
    }
  );
}
