import { useState } from 'react';
import { Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isOpenScore } from '../fields/OpenScore.js';
import { Panel } from '../fields/Panel.js';
import type { DashboardUnitFragment } from '../graphql/graphql.js';
import { RankingRow } from './RankingRow.js';
import { ordered } from './standing.js';
import type { RankingOrder } from './standing.js';

const orders = ['rank', 'rise', 'fall'] as const satisfies readonly RankingOrder[];
/** As many as fit a screen without scrolling in the meeting room. */
const shownAtFirst = 10;

interface RankingPanelProps {
  readonly rows: readonly DashboardUnitFragment[];
}

/** Who is where, and who moved: each row leads to the unit. */
export const RankingPanel = ({ rows }: RankingPanelProps) => {
  const translate = useTranslate();
  const [order, setOrder] = useState<RankingOrder>('rank');
  const [all, setAll] = useState(false);
  const say = (key: string, values?: object) => translate(`dashboard.ranking.${key}`, values);
  const sorted = ordered(rows, order);
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  const ranked = rows.some(({ rank }) => rank !== null);
  const open = rows.length > 0 && rows.every(({ fault }) => isOpenScore(fault));
  return (
    <Panel
      title={open ? translate('cohort.rankingOpen.title') : say(ranked ? 'title' : 'titleSome')}
      lead={open ? translate('cohort.rankingOpen.lead') : say(ranked ? 'lead' : 'leadSome')}
      aside={
        ranked && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={order}
            aria-label={say('order')}
            onChange={(_event, next: RankingOrder | null) => next && setOrder(next)}
          >
            {orders.map((one) => (
              <ToggleButton key={one} value={one} sx={{ textTransform: 'none', py: 0.5 }}>
                {say(one)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )
      }
    >
      {sorted.length === 0 && <Typography color="textSecondary">{say('noneMoved')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((row) => (
          <RankingRow key={row.worksheetId} row={row} ranked={ranked} />
        ))}
      </Box>
      {sorted.length > shownAtFirst && (
        <Button onClick={() => setAll(!all)} sx={{ mt: 1 }}>
          {all ? say('fewer') : say('all', { count: sorted.length })}
        </Button>
      )}
    </Panel>
  );
};
