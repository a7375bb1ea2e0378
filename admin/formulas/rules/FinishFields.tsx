import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RoundingMode, ScoreDirection } from '../../graphql/enums.js';
import { AmountField } from '../AmountField.js';
import { ChoiceField } from '../ChoiceField.js';
import type { Diagnostic } from '../diagnostics.js';
import { withPart, type OwnRules } from './ownRules.js';

interface FinishFieldsProps {
  readonly rules: OwnRules;
  readonly mistakesAt: (field: string) => readonly Diagnostic[];
  readonly onChange: (rules: OwnRules) => void;
}

/** Decimals that can be kept. */
const mostDigits = 15;

/** What is done to a score once it is there, in the order in which it is done. */
export const FinishFields = ({ rules, mistakesAt, onChange }: FinishFieldsProps) => {
  const translate = useTranslate();
  const { direction = 'HIGHER_IS_BETTER', floor = '', cap = '', rounding } = rules;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.nodeRules.${key}`, values);
  const digits = [...Array(mostDigits + 1).keys()];
  // One that a program wrote may be none of these; it is shown all the same, with what is wrong.
  if (rounding && !digits.includes(rounding.digits)) digits.push(rounding.digits);
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0, mb: 1.25 }}>
        {say('finish')}
      </Typography>
      <Box sx={twoColumns}>
        <ChoiceField
          label={say('direction')}
          value={direction}
          choices={Object.values(ScoreDirection).map(
            (one) => [one, say(`directions.${one}`)] as const,
          )}
          onChange={(next) =>
            onChange(withPart(rules, 'direction', next === 'HIGHER_IS_BETTER' ? undefined : next))
          }
          sx={{ gridColumn: '1 / -1' }}
        />
        <AmountField
          label={say('floor')}
          value={floor}
          onChange={(next) => onChange(withPart(rules, 'floor', next))}
          mistakes={mistakesAt('floor')}
          help={say('bounds')}
        />
        <AmountField
          label={say('cap')}
          value={cap}
          onChange={(next) => onChange(withPart(rules, 'cap', next))}
          mistakes={mistakesAt('cap')}
          help={say('bounds')}
        />
        <ChoiceField
          label={say('rounding')}
          value={rounding ? String(rounding.digits) : ''}
          choices={[
            ['', say('unrounded')],
            ...digits.map((one) => [String(one), say('decimals', { digits: one })] as const),
          ]}
          onChange={(next) => {
            const { mode = 'HALF_UP' } = rounding ?? {};
            const chosen = next === '' ? undefined : { digits: Number(next), mode };
            onChange(withPart(rules, 'rounding', chosen));
          }}
          mistakes={mistakesAt('rounding')}
        />
        {rounding && (
          <ChoiceField
            label={say('mode')}
            value={rounding.mode}
            choices={Object.values(RoundingMode).map((one) => [one, say(`modes.${one}`)] as const)}
            onChange={(mode) => onChange({ ...rules, rounding: { ...rounding, mode } })}
          />
        )}
      </Box>
    </Box>
  );
};

/** Side by side where there is room. */
const twoColumns = {
  display: 'grid',
  gap: 1.75,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
