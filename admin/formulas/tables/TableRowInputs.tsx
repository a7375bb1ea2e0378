import { Box, IconButton } from '@mui/material';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import type { TableRow } from '../../../schema/formula/index.js';
import { thumbSized } from '../../fields/thumbSized.js';
import { AmountField } from '../AmountField.js';
import type { Diagnostic } from '../diagnostics.js';

interface TableRowInputsProps {
  readonly table: string;
  readonly row: TableRow;
  readonly index: number;
  readonly mistakesAt: (field: string) => readonly Diagnostic[] | undefined;
  readonly onChange: (change: Partial<TableRow>) => void;
  readonly onRemove: () => void;
}

/** One band: from where, up to where, and what that is worth. A bound that is blank is open. */
export const TableRowInputs = (props: TableRowInputsProps) => {
  const { table, row, index, mistakesAt, onChange, onRemove } = props;
  const translate = useTranslate();
  const say = (key: string) =>
    translate(`resources.formulas.tables.${key}`, { table, number: index + 1 });
  const open = translate('resources.formulas.unbounded');
  return (
    <Box component="li" sx={inputs}>
      <AmountField
        label={say('from')}
        name={say('fromOf')}
        value={row.from ?? ''}
        placeholder={open}
        mistakes={mistakesAt('from')}
        onChange={(from) => onChange({ from: from === '' ? null : from })}
      />
      <AmountField
        label={say('to')}
        name={say('toOf')}
        value={row.to ?? ''}
        placeholder={open}
        mistakes={mistakesAt('to')}
        onChange={(to) => onChange({ to: to === '' ? null : to })}
      />
      <AmountField
        label={say('value')}
        name={say('valueOf')}
        value={row.value}
        mistakes={mistakesAt('value')}
        onChange={(value) => onChange({ value })}
      />
      <IconButton
        size="small"
        onClick={onRemove}
        aria-label={say('removeRow')}
        title={say('removeRow')}
        sx={{ mt: 0.5, justifySelf: 'end', ...thumbSized }}
      >
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};

/** On a phone the bounds stand above the value: each has room for its placeholder, and for a sentence below. */
const inputs = {
  display: 'grid',
  alignItems: 'start',
  gap: 1,
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(3, minmax(0, 1fr)) auto' },
  pb: { xs: 1.5, sm: 0 },
} as const;
