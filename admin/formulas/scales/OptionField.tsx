import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AmountField } from '../AmountField.js';
import type { Diagnostic } from '../diagnostics.js';
import { optionWords } from './optionWords.js';

interface OptionFieldProps {
  readonly option: string;
  /** What earns it; undefined for a label that no option has. */
  readonly criterion: string | undefined;
  readonly value: string;
  readonly mistakes: readonly Diagnostic[];
  readonly onChange: (value: string) => void;
  readonly onRemove: () => void;
}

/** One option: what it is worth, beside what earns it. */
export const OptionField = (props: OptionFieldProps) => {
  const { option, criterion, value, mistakes, onChange, onRemove } = props;
  const translate = useTranslate();
  const say = (key: string) =>
    translate(`resources.formulas.scales.${key}`, { option: optionWords(option) });
  return (
    <Box sx={besideEachOther}>
      <AmountField label={say('option')} value={value} mistakes={mistakes} onChange={onChange} />
      {criterion === undefined ? (
        <Button size="small" color="inherit" onClick={onRemove} sx={{ justifySelf: 'start' }}>
          {say('removeLabel')}
        </Button>
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ pt: { sm: 1 } }}>
          {criterion}
        </Typography>
      )}
    </Box>
  );
};

const besideEachOther = {
  display: 'grid',
  columnGap: 1.5,
  rowGap: 0.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '190px minmax(0, 1fr)' },
} as const;
