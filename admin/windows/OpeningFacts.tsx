import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LockExceptionRowFragment } from '../graphql/graphql.js';
import { useStageName } from './useStageName.js';

type Opened = Pick<
  LockExceptionRowFragment,
  'unit' | 'instrument' | 'stageKey' | 'indicatorCodes' | 'reason'
>;

/** Whose worksheet it is about, which part of it, and why. */
export const OpeningFacts = ({ opened }: { readonly opened: Opened }) => {
  const translate = useTranslate();
  const { nameOf } = useStageName();
  const { unit, instrument, stageKey, indicatorCodes, reason } = opened;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {unit?.name ?? translate('windows.ofKabupaten')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {nameOf(stageKey)} · {instrument.title}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {indicatorCodes?.join(', ') ?? translate('windows.openings.whole')}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.5 }}>
        {reason}
      </Typography>
    </Box>
  );
};
