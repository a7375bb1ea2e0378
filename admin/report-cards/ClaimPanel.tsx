import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** What the unit claimed, what review accepted, and, once there is any, what the ministry says. */
export const ClaimPanel = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { delta, locale, number } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.report-cards.claim.${key}`, values);
  const { level, maximum, answered, laterStages } = card;
  // The 0 of what has no total is no score: neither shown as one nor subtracted.
  const points = card.grade ? card.points : null;
  const claimedPoints = card.hasClaimedTotal ? card.claimedPoints : null;
  const difference = points === null || claimedPoints === null ? null : points - claimedPoints;
  return (
    <Panel title={say('title')} lead={say(`lead.${level}`)}>
      <Bar label={say(`claimed.${level}`)} value={claimedPoints} maximum={maximum} hollow />
      <Bar label={say('verified')} value={points} maximum={maximum} />
      {laterStages.map(({ key, nameId, nameEn, indicators, points: value }) => (
        <Bar
          key={key}
          label={say('later', {
            stage: locale === 'id' ? nameId : nameEn,
            smart_count: indicators,
            count: number(indicators),
          })}
          value={value}
          maximum={maximum}
          hollow
        />
      ))}
      <Typography sx={{ fontWeight: 600 }}>
        {say('difference', { points: delta(difference) })}
      </Typography>
      {answered === 0 && <Typography color="textSecondary">{say('nothing')}</Typography>}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {say(laterStages.length > 0 ? 'laterLead' : 'laterNone')}
      </Typography>
    </Panel>
  );
};

interface BarProps {
  readonly label: string;
  /** Null where there is none. */
  readonly value: number | null;
  readonly maximum: number;
  /** An outline only: a claim, told from the verified by more than its colour. */
  readonly hollow?: boolean;
}

const Bar = ({ label, value, maximum, hollow = false }: BarProps) => {
  const { points } = useFormat();
  const width = maximum > 0 ? Math.min(100, ((value ?? 0) / maximum) * 100) : 0;
  return (
    <Box sx={{ mb: 1.25 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <Typography variant="body2">{label}</Typography>
        <Typography variant="body2" sx={{ fontWeight: 700 }}>
          {points(value)}
        </Typography>
      </Box>
      <Box aria-hidden sx={{ height: 14, borderRadius: 1, backgroundColor: 'action.hover' }}>
        {value !== null && (
          <Box
            className={hollow ? 'bar hollow' : 'bar'}
            sx={{
              width: `${width}%`,
              height: '100%',
              borderRadius: 1,
              border: 2,
              borderColor: 'primary.main',
              backgroundColor: hollow ? 'transparent' : 'primary.main',
            }}
          />
        )}
      </Box>
    </Box>
  );
};
