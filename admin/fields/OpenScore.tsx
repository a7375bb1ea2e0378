import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FaultKind } from '../graphql/enums.js';

type Fault = { readonly kind: FaultKind; readonly at: string } | null;

/** Whether a score is not known before the period closes: then no figure may stand in its place. */
export const isOpenScore = (fault: Fault): fault is NonNullable<Fault> =>
  fault?.kind === 'COHORT_OPEN';

/** Said in place of a score that compares units with each other, with where it does on hovering or focus. */
export const OpenScore = ({ at }: { readonly at: string }) => {
  const translate = useTranslate();
  return (
    <Tooltip title={translate('cohort.why', { at })} describeChild>
      <Box component="span" tabIndex={0} sx={{ fontWeight: 600, lineHeight: 1.3 }}>
        {translate('cohort.open')}
      </Box>
    </Tooltip>
  );
};
