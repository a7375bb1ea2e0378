import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { ratioKeys } from '../../../schema/instruments/ratio.js';
import { useFormat } from '../../fields/useFormat.js';
import { ExpressionLine } from '../expression/ExpressionLine.js';

interface CountsLineProps {
  readonly indicator: IndicatorDefinition;
  readonly expression: string | undefined;
  /** Undefined where nothing can be changed. */
  readonly onEdit: (() => void) | undefined;
  readonly onClear: (() => void) | undefined;
}

/** How an indicator without options is scored: by a ratio of counts, an expression, or its place in a range. */
export const CountsLine = ({ indicator, expression, onEdit, onClear }: CountsLineProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { code, text, ratio, scale, countInputs } = indicator;
  const name = `${code} ${text}`;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.scales.${key}`, values);
  const labels = new Map(countInputs.map(({ key, label }) => [key, label]));
  const side = (keys: string) =>
    ratioKeys(keys)
      .map((key) => labels.get(key) ?? key)
      .join(' − ');
  if (expression !== undefined) {
    return (
      <>
        <ExpressionLine name={name} expression={expression} onEdit={onEdit} />
        {onClear && (
          <Button
            size="small"
            onClick={onClear}
            aria-label={say('ratioAgainOf', { name })}
            sx={{ px: 0.5, minWidth: 0 }}
          >
            {say(ratio ? 'ratioAgain' : 'noExpression')}
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      <Box component="span" sx={{ fontSize: '0.85rem', color: 'text.secondary' }}>
        {ratio
          ? say('ratio', { above: side(ratio.numerator), below: side(ratio.denominator) })
          : scale
            ? say('range', { min: number(scale.min), max: number(scale.max) })
            : say('unscored')}
      </Box>
      {onEdit && countInputs.length > 0 && (
        <Button
          size="small"
          onClick={onEdit}
          aria-label={say('writeOf', { name })}
          sx={{ px: 0.5, minWidth: 0 }}
        >
          {say('write')}
        </Button>
      )}
    </>
  );
};
