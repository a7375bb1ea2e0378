import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isExpired } from '../../../schema/evidence-span.js';
import { ToneChip } from '../../fields/ToneChip.js';
import { useFormat } from '../../fields/useFormat.js';
import type { WorksheetEvidenceFragment } from '../../graphql/graphql.js';
import { useNow } from '../../fields/useNow.js';
import { isOutsidePeriod } from './details.js';

interface EvidenceMarksProps {
  readonly link: WorksheetEvidenceFragment;
  /** As the API names it. */
  readonly periodName: string;
}

/** What to be careful about: a document that is valid no more, or proves another time. */
export const EvidenceMarks = ({ link, periodName }: EvidenceMarksProps) => {
  const translate = useTranslate();
  const { shortDate } = useFormat();
  const now = useNow();
  const { revision, outsidePeriodNote, carriedForward } = link;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.evidence.${key}`, params);
  const expired = isExpired(revision.expiresAt, now);
  const outside = isOutsidePeriod(revision, periodName);
  if (!expired && !outside && !carriedForward) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}>
      {expired && (
        <ToneChip
          tone="attention"
          label={say('expired', { date: shortDate(revision.expiresAt) })}
        />
      )}
      {outside && <ToneChip tone="attention" label={say('outside')} />}
      {carriedForward && <ToneChip tone="neutral" label={say('carriedForward')} />}
      {outside && outsidePeriodNote !== '' && (
        <Typography variant="body2" sx={{ width: '100%', overflowWrap: 'anywhere' }}>
          {say('outsideSaid', { note: outsidePeriodNote })}
        </Typography>
      )}
    </Box>
  );
};
