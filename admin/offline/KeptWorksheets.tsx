import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useFormat } from '../fields/useFormat.js';
import { useWorksheetName } from '../worksheets/worksheetName.js';
import type { KeptWorksheet } from './keptDatabase.js';
import { useKeptMoment } from './useKeptMoment.js';

/** The ways to the worksheets that can be filled in without a network, and of when each is. */
export const KeptWorksheets = ({ kept }: { readonly kept: readonly KeptWorksheet[] }) => {
  const translate = useTranslate();
  const nameOf = useWorksheetName();
  const momentOf = useKeptMoment();
  const { period } = useFormat();
  return (
    <Box sx={{ mt: 1 }}>
      {translate('offline.goOn')}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {kept.map(({ worksheet, readAt }) => (
          <li key={worksheet.id}>
            <Link
              component={RouterLink}
              to={`/worksheets/${worksheet.id}/show`}
              color="inherit"
              // Tall enough to be hit with a thumb.
              sx={{ display: 'inline-block', py: 0.5 }}
            >
              {nameOf(worksheet)} · {period(worksheet.period.name)}
            </Link>{' '}
            {translate('offline.keptThen', { moment: momentOf(readAt) })}
          </li>
        ))}
      </Box>
    </Box>
  );
};
