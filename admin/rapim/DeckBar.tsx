import { Box, Button, IconButton, Typography } from '@mui/material';
import CommitIcon from '@mui/icons-material/HandshakeOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import FullscreenExitIcon from '@mui/icons-material/FullscreenExitOutlined';
import FullscreenIcon from '@mui/icons-material/FullscreenOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import NextIcon from '@mui/icons-material/ChevronRightOutlined';
import PreviousIcon from '@mui/icons-material/ChevronLeftOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import CloudOffIcon from '@mui/icons-material/CloudOffOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { isReopened, revisionInForce } from '../../schema/sealed-period.js';
import type { PeriodState } from '../../schema/sealed-period.js';
import { noValue } from '../fields/format.js';
import { useFormat } from '../fields/useFormat.js';
import { useUnsentCommitments } from '../follow-ups/commitments/useCommitments.js';
import type { RapimCardFragment } from '../graphql/graphql.js';
import { useOnline } from '../offline/useOffline.js';
import type { RapimAction } from './rapimKeys.js';

interface DeckBarProps {
  /** From 0. */
  readonly slide: number;
  readonly slides: number;
  /** The unit whose slide is shown. */
  readonly unit: RapimCardFragment | undefined;
  /** Whether the viewer takes commitments down. */
  readonly commits: boolean;
  /** When the figures were read; ISO 8601. */
  readonly loadedAt: string;
  readonly period: PeriodState;
  readonly fullScreen: { readonly isFull: boolean; readonly isPossible: boolean };
  readonly onAct: (action: RapimAction) => void;
}

/** Where the meeting is, and what a hand can do: on, back, a unit, the whole screen, leave. */
export const DeckBar = (props: DeckBarProps) => {
  const { slide, slides, unit, commits, loadedAt, period, fullScreen, onAct } = props;
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const online = useOnline();
  const unsent = useUnsentCommitments();
  const say = (key: string, values?: object) => translate(`rapim.${key}`, values);
  return (
    <Box
      component="footer"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        px: 1.5,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
        backgroundColor: 'background.paper',
      }}
    >
      <IconButton aria-label={say('previous')} onClick={() => onAct('previous')} size="large">
        <PreviousIcon />
      </IconButton>
      <Typography sx={{ fontWeight: 700, minWidth: 64, textAlign: 'center' }}>
        {unit
          ? say('placeOf', { place: unit.rank ?? noValue, of: unit.rankOf ?? noValue })
          : say('slideOf', { slide: slide + 1, of: slides })}
      </Typography>
      <IconButton aria-label={say('next')} onClick={() => onAct('next')} size="large">
        <NextIcon />
      </IconButton>
      <IconButton
        aria-label={say('find')}
        onClick={() => onAct('find')}
        size="large"
        sx={{ display: { md: 'none' } }}
      >
        <SearchIcon />
      </IconButton>
      <Button
        startIcon={<SearchIcon />}
        onClick={() => onAct('find')}
        sx={{ minHeight: 44, display: { xs: 'none', md: 'inline-flex' } }}
      >
        {say('find')}
      </Button>
      {unit && (
        <Button onClick={() => onAct('deck')} sx={{ minHeight: 44 }}>
          {say('toDeck')}
        </Button>
      )}
      {unit && commits && (
        <Button
          variant="outlined"
          startIcon={<CommitIcon />}
          onClick={() => onAct('commit')}
          sx={{ minHeight: 44 }}
        >
          {translate('commitments.take')}
        </Button>
      )}
      {unsent > 0 && (
        <Typography role="status" variant="body2" sx={{ fontWeight: 700, color: 'warning.main' }}>
          {translate('commitments.pending', { smart_count: unsent })}
        </Typography>
      )}
      {period.revision > 1 && (
        <Typography variant="body2" sx={{ fontWeight: 700, ml: 1 }}>
          {translate(`periodReopening.rapim.${isReopened(period) ? 'reopened' : 'revision'}`, {
            revision: revisionInForce(period),
          })}
        </Typography>
      )}
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{
          ml: 'auto',
          display: { xs: online ? 'none' : 'flex', md: 'flex' },
          alignItems: 'center',
          gap: 0.75,
        }}
      >
        {!online && <CloudOffIcon fontSize="small" />}
        {say(online ? 'frozen' : 'offline', { moment: dateTime(loadedAt) })}
      </Typography>
      <IconButton
        aria-label={say('keys.title')}
        onClick={() => onAct('help')}
        sx={{ display: { xs: 'none', md: 'inline-flex' } }}
      >
        <KeyboardIcon />
      </IconButton>
      {fullScreen.isPossible && (
        <IconButton
          aria-label={say(fullScreen.isFull ? 'window' : 'fullScreen')}
          onClick={() => onAct('fullScreen')}
        >
          {fullScreen.isFull ? <FullscreenExitIcon /> : <FullscreenIcon />}
        </IconButton>
      )}
      <IconButton component={Link} to="/report-cards" aria-label={say('leave')}>
        <CloseIcon />
      </IconButton>
    </Box>
  );
};
