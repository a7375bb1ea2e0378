import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isReopened } from '../../schema/sealed-period.js';
import { usePhone } from '../fields/Rows.js';
import { useFormat } from '../fields/useFormat.js';
import { usePeriod } from './usePeriod.js';

/** Which month the screens are about. */
export const PeriodSwitch = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const { shortDate, period: inWords } = useFormat();
  const { period, periods, choose } = usePeriod();
  if (!period) return null;
  return (
    <TextField
      select
      margin="none"
      label={translate('common.period.label')}
      value={period.id}
      onChange={({ target }) => choose(target.value)}
      sx={{ flex: '0 1 220px', minWidth: 0, width: 'auto' }}
      slotProps={{ select: { renderValue: () => inWords(period.name, phone ? 'short' : 'long') } }}
    >
      {periods.map(({ id, name, status, revision, dueAt }) => (
        <MenuItem key={id} value={id}>
          <Box>
            <Typography sx={{ fontWeight: 600 }}>{inWords(name)}</Typography>
            <Typography variant="caption" color="textSecondary">
              {translate(
                isReopened({ status, revision })
                  ? 'periodReopening.chip'
                  : `enums.PeriodStatus.${status}`,
              )}{' '}
              · {translate('common.period.due', { date: shortDate(dueAt) })}
            </Typography>
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
};
