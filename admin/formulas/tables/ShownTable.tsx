import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TableRow } from '../../../schema/formula/index.js';
import { useFormat } from '../../fields/useFormat.js';

/** A table to read. */
export const ShownTable = ({
  name,
  rows,
}: {
  readonly name: string;
  readonly rows: readonly TableRow[];
}) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const open = translate('resources.formulas.unbounded');
  const bound = (text: string | null) => (text === null ? open : weight(text));
  return (
    <Box>
      <Typography component="h3" variant="subtitle2" sx={{ fontFamily: 'monospace' }}>
        {name}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {rows.map(({ from, to, value }, at) => (
          <li key={at}>
            {translate('resources.formulas.tables.row', {
              from: bound(from),
              to: bound(to),
              value: weight(value),
            })}
          </li>
        ))}
      </Box>
    </Box>
  );
};
