import { useState } from 'react';
import { Box, Button, ListItem, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { putOnClipboard } from '../fields/clipboard.js';
import { useFormat } from '../fields/useFormat.js';
import { contentText } from './contentText.js';
import type { OutboxEntry } from './outbox.js';
import { useReason } from './useReason.js';

interface OutboxItemProps {
  readonly entry: OutboxEntry;
  readonly onOpen: () => void;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

/** One answer that is not sent: where it belongs, since when it waits, why, and what one can do about it. */
export const OutboxItem = ({ entry, onOpen, onSend, onDiscard }: OutboxItemProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { period: inWords, dateTime, number } = useFormat();
  const [asking, setAsking] = useState(false);
  const { text: reason, tone } = useReason(entry);
  const { draft, status } = entry;
  const { place, content, since } = draft;
  const say = (key: string, params = {}) => translate(`outbox.${key}`, params);
  const name = place
    ? say('place', {
        code: place.indicatorCode,
        unit: place.unit ?? translate('resources.worksheets.kabupaten'),
        period: inWords(place.period),
      })
    : say('placeUnknown');
  const text = contentText(content, say, number);
  const copy = async () => {
    if (await putOnClipboard(text)) return notify('outbox.copied', { type: 'success' });
    // The text stands below and can be selected.
    notify('outbox.notCopied', { type: 'warning' });
  };
  return (
    <ListItem divider disableGutters sx={{ display: 'block', py: 1.5 }} aria-label={name}>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('since', { date: dateTime(new Date(since).toISOString()) })}
      </Typography>
      <Typography variant="body2" sx={{ color: tone, fontWeight: 600, my: 0.5 }}>
        {reason}
      </Typography>
      <Typography
        variant="body2"
        tabIndex={0}
        aria-label={say('typed')}
        role="group"
        sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 120, overflowY: 'auto' }}
      >
        {text}
      </Typography>
      {asking ? (
        <Box role="alert" sx={{ mt: 1 }}>
          <Typography variant="body2">{say('discardSure')}</Typography>
          <Button size="small" color="error" autoFocus onClick={onDiscard}>
            {say('discardYes')}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {say('discardNo')}
          </Button>
        </Box>
      ) : (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 0.5,
            mt: 0.5,
            ml: -0.75,
            '& .MuiButton-root': { minWidth: 0, px: 0.75 },
          }}
        >
          {place && (
            <Button
              size="small"
              component={Link}
              to={`/worksheets/${place.worksheetId}/show?indicator=${encodeURIComponent(place.indicatorCode)}`}
              onClick={onOpen}
            >
              {say('open')}
            </Button>
          )}
          <Button size="small" onClick={() => void copy()}>
            {say('copy')}
          </Button>
          {(status.kind === 'waiting' || status.kind === 'refused') && (
            <Button size="small" onClick={onSend}>
              {say('send')}
            </Button>
          )}
          {status.kind !== 'saving' && status.kind !== 'elsewhere' && (
            <Button size="small" color="error" onClick={() => setAsking(true)}>
              {say('discard')}
            </Button>
          )}
        </Box>
      )}
    </ListItem>
  );
};
