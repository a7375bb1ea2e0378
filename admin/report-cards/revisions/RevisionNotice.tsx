import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../../graphql/graphql.js';
import { ReopeningWords } from '../../periods/revisions/ReopeningWords.js';

/** On a phone the way on stands below the sentence, not beside it. */
const wayBelow = {
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  '& .MuiAlert-message': { flex: '1 1 0' },
  '& .MuiAlert-action': { flexBasis: { xs: '100%', sm: 'auto' }, ml: { xs: 3, sm: 'auto' }, pt: 0 },
} as const;

/** Which revision a report card is, where there is more than one; that it counts no more, or may soon not. Printed, too. */
export const RevisionNotice = ({ card }: { readonly card: ReportCardRecordFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { revision, supersededBy, reopening } = card;
  const say = (key: string, values?: object) => translate(`periodReopening.card.${key}`, values);
  if (supersededBy) {
    const next = supersededBy.revision;
    return (
      <Alert
        severity="warning"
        sx={wayBelow}
        action={
          <Button
            color="inherit"
            className="no-print"
            component={Link}
            to={`/report-cards/${supersededBy.reportCardId}/show`}
          >
            {say('openLater', { next })}
          </Button>
        }
      >
        <AlertTitle>{say('superseded', { revision })}</AlertTitle>
        {say('supersededLead', { next, date: dateTime(supersededBy.sealedAt) })}
      </Alert>
    );
  }
  if (reopening) {
    return (
      <Alert severity="warning">
        <AlertTitle>{say('reopened', { revision })}</AlertTitle>
        <ReopeningWords reopening={reopening} />
        {say('reopenedLead')}
      </Alert>
    );
  }
  if (revision === 1) return null;
  // On paper the title says which revision it is.
  return (
    <Alert
      severity="info"
      className="no-print"
      sx={wayBelow}
      action={
        <Button color="inherit" component={Link} to={`/periods/${card.period.id}/show`}>
          {say('why')}
        </Button>
      }
    >
      {say('again', { before: revision - 1 })}
    </Alert>
  );
};
