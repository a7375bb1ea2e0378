import type { ClipboardEvent } from 'react';
import { Box, IconButton } from '@mui/material';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { useTranslate } from 'react-admin';
import { thumbSized } from '../../fields/thumbSized.js';
import { AmountField } from '../AmountField.js';
import type { Diagnostic } from '../diagnostics.js';

interface UnitWeightRowProps {
  readonly name: string;
  readonly value: string;
  readonly mistakes: readonly Diagnostic[] | undefined;
  readonly onChange: (weight: string) => void;
  /** Of a unit that fills in a worksheet: a column may be pasted from here down. */
  readonly onPaste: ((event: ClipboardEvent) => void) | undefined;
  /** Of one that does not. */
  readonly onRemove: (() => void) | undefined;
}

/** What one unit counts. */
export const UnitWeightRow = (props: UnitWeightRowProps) => {
  const { name, value, mistakes, onChange, onPaste, onRemove } = props;
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.rollup.weights.${key}`, { name });
  return (
    <Box
      component="li"
      onPaste={onPaste}
      sx={{ display: 'flex', alignItems: 'start', gap: 1, py: 0.5 }}
    >
      <Box component="span" sx={{ flex: 1, minWidth: 0, pt: 1, overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      <AmountField
        name={say('of')}
        value={value}
        mistakes={mistakes}
        onChange={onChange}
        sx={{ width: { xs: 128, sm: 180 }, flexShrink: 0 }}
      />
      {onRemove && (
        <IconButton
          size="small"
          onClick={onRemove}
          aria-label={say('remove')}
          title={say('remove')}
          sx={thumbSized}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
};
