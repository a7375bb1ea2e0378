import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WeightStatus } from '../graphql/enums.js';

interface WeightMarkProps {
  readonly status: WeightStatus;
  /** How the weight came about, where that is known. */
  readonly basis?: string | null | undefined;
}

/** Marks a weight that was not read in the regulation; an official one needs no mark. */
export const WeightMark = ({ status, basis }: WeightMarkProps) => {
  const translate = useTranslate();
  if (status === 'OFFICIAL') return null;
  const explanation = translate(`common.weight.${status}`);
  return (
    <Tooltip title={basis ? `${explanation} ${basis}` : explanation}>
      <Box
        component="span"
        tabIndex={0}
        sx={{
          display: 'inline-block',
          ml: 0.75,
          px: 0.75,
          borderRadius: 1,
          border: '1px dashed',
          borderColor: 'warning.main',
          color: 'warning.main',
          fontSize: '0.7rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
        }}
      >
        {translate('common.weight.unofficial')}
      </Box>
    </Tooltip>
  );
};
