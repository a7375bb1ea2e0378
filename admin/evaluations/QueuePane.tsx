import { useEffect, useRef } from 'react';
import { Box, Button, List, ListItemButton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LoadingState } from '../fields/LoadingState.js';
import { stateIcons } from '../fields/StateChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReviewRowFragment } from '../graphql/graphql.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { useAgainText, useUnitName, useWaitingText } from './rowTexts.js';
import type { ReviewQueueItems } from './useReviewQueue.js';

interface QueuePaneProps {
  readonly queue: ReviewQueueItems;
  /** Id of the answer on the desk. */
  readonly current: string;
}

/** The queue to go through; what is judged stays in its place, with its new state. */
export const QueuePane = ({ queue, current }: QueuePaneProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { items, total, isPending, error, retry } = queue;
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  if (error) {
    return (
      <Box role="alert">
        <Typography>{say('queueFailed')}</Typography>
        <Button onClick={retry}>{translate('common.state.retry')}</Button>
      </Box>
    );
  }
  if (isPending) return <LoadingState rows={8} />;
  if (items.length === 0) return <Typography color="textSecondary">{say('queueEmpty')}</Typography>;
  return (
    <Box component="nav" aria-label={say('queue')}>
      <List dense disablePadding>
        {items.map((item) => (
          <QueueItem key={item.id} item={item} current={item.id === current} />
        ))}
      </List>
      {total > items.length && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ p: 1 }}>
          {say('first', { count: number(items.length), total: number(total) })}
        </Typography>
      )}
    </Box>
  );
};

interface QueueItemProps {
  readonly item: ReviewRowFragment;
  readonly current: boolean;
}

const QueueItem = ({ item, current }: QueueItemProps) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const waitingText = useWaitingText();
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { id, indicatorCode, indicatorText, unit, state } = item;
  const again = useAgainText()(item);
  const Icon = stateIcons[state];
  return (
    <li>
      <ListItemButton
        component={Link}
        ref={row}
        to={`/evaluations/${id}/show`}
        selected={current}
        aria-current={current ? 'true' : undefined}
        sx={{ gap: 1, alignItems: 'flex-start', px: 1, borderRadius: '8px' }}
      >
        <Icon
          fontSize="small"
          aria-hidden
          sx={({ palette }) => ({ color: palette.answerState[state].text, mt: '2px' })}
        />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {indicatorCode}
            <Box component="span" sx={visuallyHidden}>
              {` · ${translate(`enums.AnswerState.${state}`)}`}
            </Box>
          </Typography>
          <Typography variant="body2" noWrap>
            {indicatorText}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div" noWrap>
            {[unit?.abbreviation ?? unitName(item), again, waitingText(item.waitingDays)]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
      </ListItemButton>
    </li>
  );
};
