import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { HolidaysQuery } from '../graphql/graphql.js';

interface ImportNoticeProps {
  readonly year: number;
  /** What was decreed; null where nothing is known of the year. */
  readonly known: HolidaysQuery['holidays']['known'];
  /** The calendar has no day of the year. */
  readonly empty: boolean;
  readonly mayImport: boolean;
  readonly busy: boolean;
  readonly onImport: () => void;
}

/** What was decreed for the year, whether the calendar lacks some of it, and the way to take it over. */
export const ImportNotice = ({
  year,
  known,
  empty,
  mayImport,
  busy,
  onImport,
}: ImportNoticeProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.calendar.${key}`, { year, ...params });
  if (!known) {
    return (
      <Alert severity={empty ? 'warning' : 'info'}>{say(empty ? 'unknown' : 'ownList')}</Alert>
    );
  }
  const { sources, missing } = known;
  return (
    <Alert
      severity={missing > 0 ? 'warning' : 'success'}
      action={
        missing > 0 &&
        mayImport && (
          <Button color="inherit" size="small" disabled={busy} onClick={onImport}>
            {say('import')}
          </Button>
        )
      }
    >
      <AlertTitle>
        {missing > 0 ? say('missing', { count: number(missing) }) : say('complete')}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </Box>
    </Alert>
  );
};
