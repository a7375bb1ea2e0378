import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../graphql/graphql.js';

/** What this result rests on, and the seal by which anybody can tell that it was not changed since. */
export const Seal = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const say = (key: string, values?: object) =>
    translate(`resources.report-cards.seal.${key}`, values);
  return (
    <Box component="footer" sx={{ color: 'text.secondary', px: { xs: 0.5, md: 1 } }}>
      <Typography variant="body2">
        {say('basis', {
          instrument: card.instrument.title,
          formula: card.formula.title,
          revision: card.formula.revision,
        })}
      </Typography>
      <Typography variant="body2">{say('frozen', { date: dateTime(card.createdAt) })}</Typography>
      <Typography variant="body2">
        {say('seal')}{' '}
        <Box component="code" sx={{ overflowWrap: 'anywhere', color: 'text.primary' }}>
          {card.sha256}
        </Box>
      </Typography>
      <Link
        className="no-print"
        href={card.verificationPath}
        target="_blank"
        rel="noopener"
        variant="body2"
        sx={{ display: 'inline-block', py: 1 }}
      >
        {say('verify')}
      </Link>
    </Box>
  );
};
