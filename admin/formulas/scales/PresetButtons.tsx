import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { useFormat } from '../../fields/useFormat.js';
import { presetsFor } from './presets.js';

interface PresetButtonsProps {
  readonly indicator: IndicatorDefinition;
  readonly onChoose: (values: Readonly<Record<string, string>>) => void;
}

/** The scales that are often meant, for answers of so many options. */
export const PresetButtons = ({ indicator, onChoose }: PresetButtonsProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  return presetsFor(indicator).map((preset) => {
    const words = preset.map(weight).join(' – ');
    return (
      <Button
        key={words}
        size="small"
        variant="outlined"
        aria-label={translate('resources.formulas.scales.preset', { values: words })}
        onClick={() =>
          onChoose(
            Object.fromEntries(indicator.options.map(({ key }, at) => [key, preset[at] ?? '0'])),
          )
        }
      >
        {words}
      </Button>
    );
  });
};
