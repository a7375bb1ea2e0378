import { useState } from 'react';
import { Box, LinearProgress, ListItem, ListItemButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../fields/useFormat.js';
import type { FollowUpRowFragment } from '../graphql/graphql.js';
import { momentOf } from './dueDay.js';
import { StandingChips } from './StandingChips.js';
import { useHolderName } from './useHolderName.js';

/** One follow-up action of the list: what, until when, how far. */
export const FollowUpItem = ({ action }: { readonly action: FollowUpRowFragment }) => {
  const translate = useTranslate();
  const { shortDate, daysFrom, percent, period } = useFormat();
  const holderOf = useHolderName();
  const [now] = useState(() => new Date());
  const due = momentOf(action.dueDay);
  const progress = percent(action.progress / 100, 0);
  const say = (key: string, params = {}) => translate(`resources.follow-ups.${key}`, params);
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        component={Link}
        to={`/follow-ups/${action.id}`}
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 200px 220px' },
          gap: { xs: 0.75, md: 2 },
          alignItems: 'center',
          px: { xs: 1.5, md: 2 },
          py: 1.5,
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>{action.title}</Typography>
          <Typography variant="body2" color="textSecondary">
            {say('ofUnit', {
              unit: holderOf(action.unit),
              source: translate(`enums.FollowUpSource.${action.source}`),
              period: period(action.period.name, 'short'),
            })}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {action.owner.name}
          </Typography>
        </Box>
        <Box>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {say('due', { date: shortDate(due) })}
          </Typography>
          {action.state === 'OPEN' && (
            <Typography
              variant="body2"
              sx={{ color: action.outcome === 'LATE' ? 'error.main' : 'text.secondary' }}
            >
              {daysFrom(due, now)}
            </Typography>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 0.75 }}>
          <StandingChips state={action.state} outcome={action.outcome} />
          {action.state === 'OPEN' && (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <LinearProgress
                variant="determinate"
                value={action.progress}
                aria-label={say('progress')}
                aria-valuetext={progress}
                sx={{ flex: 1 }}
              />
              <Typography variant="caption">{progress}</Typography>
            </Box>
          )}
        </Box>
      </ListItemButton>
    </ListItem>
  );
};
