import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** How the unit worked, apart from what it scored: how much was done, what had gone back, and whether in time. */
export const ProgressPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { percent, number, dateTime } = useFormat();
  const { completion, indicators, submittedAt, onTime } = card;
  const say = (key: string, values?: object) =>
    translate(`resources.report-cards.work.${key}`, values);
  const of = (count: number) => say('of', { count: number(count), total: number(indicators) });
  const lines = [
    [say('completion'), percent(completion)],
    [say('answered'), of(card.answered)],
    [say('evidenced'), of(card.evidenced)],
    [say('accepted'), of(card.accepted)],
    [say('waiting'), of(card.waiting)],
    [say('returned'), of(card.returned)],
    [say('submitted'), submittedAt === null ? say('never') : dateTime(submittedAt)],
  ] as const;
  return (
    <Panel title={say('title')} lead={say('lead')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
        {lines.map(([label, value]) => (
          <Box key={label} sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
            <Typography component="dt" color="textSecondary">
              {label}
            </Typography>
            <Typography
              component="dd"
              sx={{ m: 0, fontWeight: 600, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
            >
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <ToneChip
          tone={onTime ? 'good' : 'attention'}
          label={say(onTime ? 'onTime' : submittedAt === null ? 'missing' : 'late')}
        />
      </Box>
    </Panel>
  );
};
