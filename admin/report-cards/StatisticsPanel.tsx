import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';
import { spokenStatistic } from './spokenStatistic.js';

/** What the formula compared this unit with: figures of all units, nobody's own. Nothing where it compares nothing. */
export const StatisticsPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { locale, number } = useFormat();
  const say = (key: string, values?: object) => translate(`cohort.statistics.${key}`, values);
  if (card.statistics.length === 0) return null;
  const told = (call: string) => {
    const spoken = spokenStatistic(call, locale);
    return spoken === null ? call : say(`names.${spoken.name}`, { ...spoken, _: call });
  };
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box component="dl" sx={{ m: 0 }}>
        {card.statistics.map(({ nodeCode, nodeName, call, verified, claimed }, place) => (
          <Box
            key={`${nodeCode} ${call}`}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              justifyContent: 'space-between',
              columnGap: 2,
              py: 1,
              borderTop: place === 0 ? 0 : 1,
              borderColor: 'divider',
            }}
          >
            <Box component="dt" sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {told(call)}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {nodeCode} · {nodeName}
              </Typography>
            </Box>
            <Box component="dd" sx={{ m: 0, display: 'flex', gap: 3, textAlign: 'right' }}>
              <Figure label={say('verified')} value={number(verified, 4)} />
              <Figure label={say('claimed')} value={number(claimed, 4)} />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box>
    <Typography variant="caption" color="textSecondary" component="div">
      {label}
    </Typography>
    <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>{value}</Typography>
  </Box>
);
