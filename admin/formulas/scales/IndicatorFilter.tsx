import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { limits } from '../../../schema/limits.js';
import { ChoiceField } from '../ChoiceField.js';
import { areasOf, onlys, type Wanted } from './indicatorList.js';

interface IndicatorFilterProps {
  readonly instrument: InstrumentDefinition;
  readonly wanted: Wanted;
  readonly onWant: (change: Partial<Wanted>) => void;
}

/** What to see of the indicators: by their words, where they stand, what was done to them. */
export const IndicatorFilter = ({ instrument, wanted, onWant }: IndicatorFilterProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.formulas.scales.${key}`);
  return (
    <Box component="search" sx={inOneLine}>
      <TextField
        type="search"
        margin="none"
        label={say('search')}
        value={wanted.text}
        onChange={({ target }) => onWant({ text: target.value })}
        slotProps={{ htmlInput: { maxLength: limits.searchLength } }}
      />
      <ChoiceField
        label={say('area')}
        value={wanted.area}
        choices={[
          ['', say('everywhere')],
          ...areasOf(instrument).map(({ code, name }) => [code, `${code} ${name}`] as const),
        ]}
        onChange={(area) => onWant({ area })}
      />
      <ChoiceField
        label={say('show')}
        value={wanted.only}
        choices={onlys.map((one) => [one, say(`only.${one}`)] as const)}
        onChange={(only) => onWant({ only })}
      />
    </Box>
  );
};

const inOneLine = {
  display: 'grid',
  gap: 1.75,
  mt: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
} as const;
