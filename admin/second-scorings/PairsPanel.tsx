import { useState } from 'react';
import { Box, Button, FormControlLabel, ListItemButton, Switch, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUnitName } from '../evaluations/rowTexts.js';
import { Panel } from '../fields/Panel.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { SecondScoringPairFragment } from '../graphql/graphql.js';

interface PairsPanelProps {
  /** Those furthest apart first. */
  readonly pairs: readonly SecondScoringPairFragment[];
  readonly onOpen: (pair: SecondScoringPairFragment) => void;
}

const step = 25;

/** The answers that both scored, those that are apart first; each opens side by side. */
export const PairsPanel = ({ pairs, onOpen }: PairsPanelProps) => {
  const translate = useTranslate();
  const [same, setSame] = useState(false);
  const [upTo, setUpTo] = useState(step);
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.pairs.${key}`, params);
  const wanted = same ? pairs : pairs.filter(({ difference }) => difference !== 0);
  return (
    <Panel
      title={say('title')}
      lead={say('lead', { smart_count: wanted.length, total: pairs.length })}
      aside={
        <FormControlLabel
          control={<Switch checked={same} onChange={(_, on) => setSame(on)} />}
          label={say('same')}
        />
      }
    >
      {wanted.length === 0 && <Typography color="textSecondary">{say('none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {wanted.slice(0, upTo).map((pair) => (
          <li key={pair.id}>
            <PairRow pair={pair} onOpen={() => onOpen(pair)} />
          </li>
        ))}
      </Box>
      {wanted.length > upTo && (
        <Button size="small" onClick={() => setUpTo(upTo + step)}>
          {say('more', { smart_count: Math.min(step, wanted.length - upTo) })}
        </Button>
      )}
    </Panel>
  );
};

interface PairRowProps {
  readonly pair: SecondScoringPairFragment;
  readonly onOpen: () => void;
}

const PairRow = ({ pair, onOpen }: PairRowProps) => {
  const translate = useTranslate();
  const unitName = useUnitName();
  const { delta } = useFormat();
  const { difference, first, second, changed } = pair;
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.pairs.${key}`, params);
  return (
    <ListItemButton
      onClick={onOpen}
      sx={{ gap: 2, px: 1, borderRadius: '8px', alignItems: 'start' }}
    >
      <Typography
        sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums', minWidth: 52 }}
        color={difference === 0 ? 'textSecondary' : 'textPrimary'}
      >
        {delta(difference)}
      </Typography>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {pair.indicatorCode} · {pair.unit?.abbreviation ?? unitName(pair)}
        </Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {pair.indicatorText}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {say('people', { first: first.by.name, second: second.by.name })}
        </Typography>
        {changed && <ToneChip tone="neutral" label={say('changed')} />}
      </Box>
    </ListItemButton>
  );
};
