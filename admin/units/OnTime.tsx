import { Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { UnitRowFragment } from '../graphql/graphql.js';

/** How often the unit submitted by the due date; nothing where none of its periods is closed. */
export const OnTime = () => {
  const translate = useTranslate();
  const format = useFormat();
  const unit = useRecordContext<UnitRowFragment>();
  if (!unit?.onTime) return null;
  const { rate, onTime, due } = unit.onTime;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {translate('resources.units.onTime.rate', {
        rate: format.percent(rate, 0),
        onTime: format.number(onTime),
        due: format.number(due),
      })}
    </Box>
  );
};
