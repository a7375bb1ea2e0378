import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../fields/useFormat.js';
import type { ReopeningFragment } from '../../graphql/graphql.js';

/** Since when, by whom, why and for whom a period was opened again. */
export const ReopeningWords = ({ reopening }: { readonly reopening: ReopeningFragment }) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const { reopenedAt, reopenedBy, reason, isWhole, units, withKabupaten } = reopening;
  const say = (key: string, values?: object) => translate(`periodReopening.words.${key}`, values);
  const named = [...units.map(({ name }) => name), ...(withKabupaten ? [say('kabupaten')] : [])];
  return (
    <>
      <div>{say('since', { date: dateTime(reopenedAt), name: reopenedBy.name })}</div>
      <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {say('reason', { reason })}
      </Box>
      <div>
        {isWhole
          ? say('whole')
          : named.length > 0
            ? say('chosen', { names: named.join(', ') })
            : say('others')}
      </div>
    </>
  );
};
