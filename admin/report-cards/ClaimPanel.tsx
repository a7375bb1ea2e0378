import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** What the unit claimed against what review accepted; and, apart from the score, how it worked. */
export const ClaimPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { delta, percent } = useFormat();
  const say = (key: string, values?: object) => translate(`resources.report-cards.${key}`, values);
  return (
    <Panel title={say('claim.title')} lead={say('claim.lead')}>
      <Bar label={say('claim.claimed')} value={card.claimedPoints} maximum={card.maximum} hollow />
      <Bar label={say('claim.verified')} value={card.points} maximum={card.maximum} />
      <Typography sx={{ fontWeight: 600 }}>
        {say('claim.difference', { points: delta(card.points - card.claimedPoints) })}
      </Typography>
      <Box component="dl" sx={{ m: 0, mt: 2, display: 'grid', gap: 0.75 }}>
        <Line label={say('work.completion')} value={percent(card.completion)} />
        <Line
          label={say('work.evidenced')}
          value={say('work.of', { count: card.evidenced, total: card.indicators })}
        />
        <Line
          label={say('work.accepted')}
          value={say('work.of', { count: card.accepted, total: card.indicators })}
        />
        <Line label={say('work.returned')} value={String(card.returned)} />
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <ToneChip
          tone={card.onTime ? 'good' : 'attention'}
          label={say(card.onTime ? 'work.onTime' : 'work.late')}
        />
      </Box>
    </Panel>
  );
};

interface BarProps {
  readonly label: string;
  readonly value: number;
  readonly maximum: number;
  /** An outline only: a claim, told from the verified by more than its colour. */
  readonly hollow?: boolean;
}

const Bar = ({ label, value, maximum, hollow = false }: BarProps) => {
  const { points } = useFormat();
  const width = `${maximum > 0 ? Math.min(100, (value / maximum) * 100) : 0}%`;
  return (
    <Box sx={{ mb: 1.25 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <Typography variant="body2">{label}</Typography>
        <Typography variant="body2" sx={{ fontWeight: 700 }}>
          {points(value)}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ height: 14, borderRadius: 1, backgroundColor: 'action.hover' }}>
        <Box
          className={hollow ? 'bar hollow' : 'bar'}
          sx={{
            width,
            height: '100%',
            borderRadius: 1,
            border: 2,
            borderColor: 'primary.main',
            backgroundColor: hollow ? 'transparent' : 'primary.main',
          }}
        />
      </Box>
    </Box>
  );
};

const Line = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
    <Typography component="dt" color="textSecondary">
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontWeight: 600 }}>
      {value}
    </Typography>
  </Box>
);
