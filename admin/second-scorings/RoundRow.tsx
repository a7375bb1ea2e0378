import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { SecondScoringRoundRowFragment } from '../graphql/graphql.js';

/** One round of a period: where it stands, and the way in. */
export const RoundRow = ({ round }: { readonly round: SecondScoringRoundRowFragment }) => {
  const translate = useTranslate();
  const { dateTime, number } = useFormat();
  const { id, closedAt, drawnAt, drawnBy, drawn, scored } = round;
  const say = (key: string, params = {}) => translate(`resources.second-scorings.${key}`, params);
  return (
    <Card component="li">
      <CardActionArea
        component={Link}
        to={`/second-scorings/rounds/${id}`}
        sx={{ p: { xs: 1.5, md: 2 } }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h3" component="h2">
            {say('title', { number: round.number })}
          </Typography>
          <ToneChip
            tone={closedAt ? 'good' : 'waiting'}
            label={say(closedAt ? 'closed' : 'running')}
          />
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {closedAt
            ? say('closedAt', { at: dateTime(closedAt), name: round.closedBy?.name ?? '' })
            : say('drawnAt', { at: dateTime(drawnAt), name: drawnBy.name })}
        </Typography>
        <Typography variant="body2">
          {say('rowFacts', { scored: number(scored), drawn: number(drawn) })}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
