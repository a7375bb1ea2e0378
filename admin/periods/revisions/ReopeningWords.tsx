import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { ReopeningFragment } from '../../graphql/graphql.js';

type Opened = Pick<ReopeningFragment, 'units' | 'withKabupaten'>;

/** Since when, by whom, why and for whom a period was opened again, and what was added to these since. */
export const ReopeningWords = ({ reopening }: { readonly reopening: ReopeningFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { reopenedAt, reopenedBy, reason, isWhole, widenings } = reopening;
  const say = (key: string, values?: object) => translate(`periodReopening.words.${key}`, values);
  const namesOf = ({ units, withKabupaten }: Opened) =>
    [...units.map(({ name }) => name), ...(withKabupaten ? [say('kabupaten')] : [])].join(', ');
  const names = namesOf(reopening);
  const isNamed = [reopening, ...widenings].some((opened) => namesOf(opened) !== '');
  const first = widenings.length > 0 ? 'chosenFirst' : 'chosen';
  return (
    <>
      <div>{say('since', { date: dateTime(reopenedAt), name: reopenedBy.name })}</div>
      <Reason reason={reason} />
      {isWhole && <div>{say('whole')}</div>}
      {!isWhole && names !== '' && <div>{say(first, { names })}</div>}
      {widenings.map((widening) => (
        <Box key={widening.widenedAt} sx={{ mt: 0.5 }}>
          <div>
            {say('widened', {
              date: dateTime(widening.widenedAt),
              name: widening.widenedBy.name,
              names: namesOf(widening) || say('unnamed'),
            })}
          </div>
          <Reason reason={widening.reason} />
        </Box>
      ))}
      {!isWhole && !isNamed && <div>{say('others')}</div>}
    </>
  );
};

const Reason = ({ reason }: { readonly reason: string }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {translate('periodReopening.words.reason', { reason })}
    </Box>
  );
};
