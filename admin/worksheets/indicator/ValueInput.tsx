import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { limits } from '../../../schema/limits.js';
import { useFormat } from '../../fields/useFormat.js';
import { NumberField } from './NumberField.js';

interface ValueInputProps {
  readonly indicator: IndicatorDefinition;
  readonly value: number | null;
  readonly disabled: boolean;
  /** Key of the sentence that says why the value was refused. */
  readonly refused?: string | undefined;
  readonly onChange: (value: number | null) => void;
}

/** A value on the indicator's scale, or a number that is only recorded. */
export const ValueInput = ({ indicator, value, disabled, refused, onChange }: ValueInputProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { scale, answerType } = indicator;
  const say = (key: string, params = {}) => translate(`resources.worksheets.answer.${key}`, params);
  const { min, max } = scale ?? { min: 0, max: limits.countMax };
  const range = { min: number(min), max: number(max) };
  const outside = value !== null && (value < min || value > max);
  return (
    <Box sx={{ maxWidth: 320 }}>
      <Typography sx={{ fontWeight: 600, fontSize: '0.9rem' }}>
        {say(answerType === 'COUNT' ? 'count' : 'value')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {scale
          ? say(scale.inferred ? 'valueScaleInferred' : 'valueScale', range)
          : say('notScored')}
      </Typography>
      <NumberField
        label={say(answerType === 'COUNT' ? 'count' : 'value')}
        value={value}
        decimals={answerType !== 'COUNT'}
        disabled={disabled}
        error={outside || refused !== undefined}
        helperText={outside ? say('valueOutside', range) : refused && translate(refused, range)}
        onChange={onChange}
      />
    </Box>
  );
};
