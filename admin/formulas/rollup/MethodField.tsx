import { useId } from 'react';
import {
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Rollup } from '../../../schema/formula/index.js';

interface MethodFieldProps {
  readonly method: Rollup;
  readonly onChange: (method: Rollup) => void;
}

const methods = ['KABUPATEN_ONLY', 'SPLIT', 'BLEND'] as const satisfies readonly Rollup[];

/** The ways to make the index, each with a sentence on what it does. */
export const MethodField = ({ method, onChange }: MethodFieldProps) => {
  const translate = useTranslate();
  const id = useId();
  const say = (key: string) => translate(`resources.formulas.rollup.${key}`);
  return (
    <FormControl component="fieldset" fullWidth>
      <FormLabel component="legend" id={id}>
        {say('method')}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={method}
        // It offers nothing but these.
        onChange={(_event, next) => onChange(next as Rollup)}
        sx={{ display: 'grid', gap: 1, mt: 0.75 }}
      >
        {methods.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={
              <Radio
                size="small"
                slotProps={{
                  input: {
                    'aria-describedby': `${id}${one}`,
                    'aria-labelledby': `${id}${one}name`,
                  },
                }}
              />
            }
            label={
              <>
                <Typography variant="body2" id={`${id}${one}name`} sx={{ fontWeight: 600 }}>
                  {translate(`enums.Rollup.${one}`)}
                </Typography>
                <Typography variant="body2" color="textSecondary" id={`${id}${one}`}>
                  {say(`methods.${one}`)}
                </Typography>
              </>
            }
            sx={{ m: 0, alignItems: 'start', '& .MuiRadio-root': { pt: 0.25 } }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};
