import { Box, Button, IconButton, Typography } from '@mui/material';
import BackIcon from '@mui/icons-material/ArrowBackIosNewOutlined';
import CollapseIcon from '@mui/icons-material/ExpandLessOutlined';
import ExpandIcon from '@mui/icons-material/ExpandMoreOutlined';
import ForwardIcon from '@mui/icons-material/ArrowForwardIosOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { neighbourOf, waitingIn } from './queue.js';
import type { ReviewQueueItems } from './useReviewQueue.js';

interface DeskBarProps {
  readonly queue: ReviewQueueItems;
  readonly current: string;
  readonly onGo: (id: string | undefined) => void;
  readonly onHelp: () => void;
  /** Where the queue has no room of its own: whether it is open, and what opens it. */
  readonly fold: { readonly open: boolean; readonly toggle: () => void } | undefined;
}

/** Where one is in the queue, and the ways on. */
export const DeskBar = ({ queue, current, onGo, onHelp, fold }: DeskBarProps) => {
  const translate = useTranslate();
  const { items } = queue;
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  const help = translate('resources.evaluations.keys.open');
  const place = items.findIndex(({ id }) => id === current) + 1;
  const previous = place > 0 ? neighbourOf(items, current, -1) : undefined;
  const next = neighbourOf(items, current, 1);
  const facts = [
    place > 0 ? say('place', { place, count: items.length }) : say('outside'),
    items.length > 0 && say('waiting', { count: waitingIn(items) }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mb: 1.5 }}>
      <Button component={Link} to="/evaluations" size="small" color="inherit">
        {say('toQueue')}
      </Button>
      {fold && (
        <Button
          size="small"
          aria-expanded={fold.open}
          endIcon={fold.open ? <CollapseIcon /> : <ExpandIcon />}
          onClick={fold.toggle}
        >
          {say('queueShort')}
        </Button>
      )}
      <Typography
        variant="body2"
        color="textSecondary"
        role="status"
        sx={{ flex: { xs: '1 0 100%', sm: 1 }, order: { xs: 1, sm: 0 }, minWidth: 0, px: 0.5 }}
      >
        {!queue.isPending && facts.filter(Boolean).join(' · ')}
      </Typography>
      <Box sx={{ display: 'flex', ml: 'auto' }}>
        <IconButton
          aria-label={say('previous')}
          title={say('previous')}
          disabled={previous === undefined}
          onClick={() => onGo(previous)}
        >
          <BackIcon fontSize="small" />
        </IconButton>
        <IconButton
          aria-label={say('next')}
          title={say('next')}
          disabled={next === undefined}
          onClick={() => onGo(next)}
        >
          <ForwardIcon fontSize="small" />
        </IconButton>
        <IconButton
          aria-label={help}
          title={help}
          onClick={onHelp}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
};
