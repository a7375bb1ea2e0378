import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { ProgressBar } from '../fields/ProgressBar.js';
import type { SecondScoringRoundShownFragment } from '../graphql/graphql.js';

interface SeatsPanelProps {
  readonly seats: SecondScoringRoundShownFragment['seats'];
}

/** How far each second evaluator is. What they give is not shown before all of it is there. */
export const SeatsPanel = ({ seats }: SeatsPanelProps) => {
  const translate = useTranslate();
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.seats.${key}`, params);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
        }}
      >
        {seats.map(({ second, given, scored, lost }) => (
          <li key={second.id}>
            <ProgressBar
              done={scored}
              total={given}
              label={second.name}
              color={scored + lost === given ? 'success' : 'primary'}
            />
            {lost > 0 && (
              <Typography variant="caption" color="textSecondary">
                {say('lost', { smart_count: lost })}
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Panel>
  );
};
