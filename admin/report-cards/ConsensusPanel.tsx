import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../fields/Panel.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { useFormat } from '../fields/useFormat.js';
import { ConsensusDocument } from '../graphql/graphql.js';
import { useApiQuery } from '../providers/api.js';

/** Which of the verified values a panel settled, and why; nothing where none did. */
export const ConsensusPanel = ({ worksheetId }: { readonly worksheetId: string }) => {
  const translate = useTranslate();
  const { points, number, shortDate } = useFormat();
  const { data, error } = useApiQuery(ConsensusDocument, { worksheetId });
  const say = (key: string, values = {}) => translate(`resources.panels.consensus.${key}`, values);
  if (error && !data) return <FailureAlert failure={error.failure} />;
  const values = data?.consensusValues ?? [];
  if (values.length === 0) return null;
  return (
    <Panel title={say('card')} lead={say('cardLead')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {values.map((settled) => {
          const { indicatorCode, indicatorText, optionKey, value, counts, score } = settled;
          const given =
            optionKey ??
            (value !== null
              ? number(value, 10)
              : counts.map(({ count }) => number(count)).join(' · '));
          return (
            <Box
              key={indicatorCode}
              component="li"
              sx={{ py: 1, borderTop: 1, borderColor: 'divider', breakInside: 'avoid' }}
            >
              <Box sx={{ display: 'flex', gap: 2 }}>
                <Typography sx={{ flex: 1, minWidth: 0, fontWeight: 600 }}>
                  {`${indicatorCode} · ${indicatorText}`}
                </Typography>
                <Typography sx={{ fontWeight: 700, whiteSpace: 'nowrap' }}>
                  {score === null ? given : `${given} (${points(score)})`}
                </Typography>
              </Box>
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {settled.reason}
              </Typography>
              <Typography variant="caption" color="textSecondary">
                {say('minutes', {
                  number: settled.panelNumber,
                  date: shortDate(settled.signedAt),
                })}
              </Typography>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
};
