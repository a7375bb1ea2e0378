import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { IndicatorAgreementFragment } from '../graphql/graphql.js';

interface IndicatorPanelProps {
  readonly indicators: readonly IndicatorAgreementFragment[];
}

/** As many as are read at a glance. */
const atFirst = 8;

/** On which indicators two scores are furthest apart, whoever gave more: where the criteria need a word. */
export const IndicatorPanel = ({ indicators }: IndicatorPanelProps) => {
  const translate = useTranslate();
  const { points, percent, number } = useFormat();
  const [all, setAll] = useState(false);
  const say = (key: string, params = {}) =>
    translate(`resources.second-scorings.indicators.${key}`, params);
  const apart = indicators.filter(({ meanDistance }) => meanDistance > 0);
  const shown = all ? apart : apart.slice(0, atFirst);
  return (
    <Panel title={say('title')} lead={say('lead')}>
      {apart.length === 0 && <Typography color="textSecondary">{say('none')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {shown.map(({ indicatorCode, indicatorText, pairs, exact, meanDistance }) => (
          <Box component="li" key={indicatorCode} sx={{ display: 'flex', gap: 2 }}>
            <Typography
              sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums', minWidth: 44 }}
              aria-label={say('distance', { distance: points(meanDistance) })}
            >
              {points(meanDistance)}
            </Typography>
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {indicatorCode}
              </Typography>
              <Typography variant="body2">{indicatorText}</Typography>
              <Typography variant="caption" color="textSecondary">
                {say('facts', { pairs: number(pairs), exact: percent(exact, 0) })}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
      {apart.length > atFirst && (
        <Button size="small" onClick={() => setAll(!all)} sx={{ mt: 1 }}>
          {all ? say('fewer') : say('all', { smart_count: apart.length })}
        </Button>
      )}
    </Panel>
  );
};
