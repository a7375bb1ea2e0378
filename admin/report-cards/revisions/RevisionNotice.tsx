import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../fields/useFormat.js';
import type { ReportCardRecordFragment } from '../../graphql/graphql.js';
import { ReopeningWords } from '../../periods/revisions/ReopeningWords.js';

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
  return revision > 1 ? <Alert severity="info">{say('revision', { revision })}</Alert> : null;
};
