import { useId } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { OptionCard } from './OptionCard.js';

interface OptionCardsProps {
  readonly indicator: IndicatorDefinition;
  readonly chosen: string | null;
  readonly disabled: boolean;
  /** Key of the sentence that says why the choice was refused. */
  readonly refused?: string | undefined;
  readonly onChoose: (key: string | null) => void;
}

/** The criteria to choose from, each in full: what is chosen is what is claimed. */
export const OptionCards = ({
  indicator,
  chosen,
  disabled,
  refused,
  onChoose,
}: OptionCardsProps) => {
  const translate = useTranslate();
  const id = useId();
  return (
    <Box
      component="fieldset"
      disabled={disabled}
      aria-invalid={refused !== undefined || undefined}
      aria-describedby={refused && id}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600, fontSize: '0.9rem' }}>
        {translate('resources.worksheets.answer.options')}
      </Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {indicator.options.map((option, index) => (
          <OptionCard
            key={option.key}
            group={indicator.code}
            option={option}
            number={index + 1}
            chosen={option.key === chosen}
            disabled={disabled}
            onChoose={onChoose}
          />
        ))}
      </Box>
      <FieldRefusal id={id} sentence={refused && translate(refused)} />
      {chosen !== null && !disabled && (
        <Button size="small" color="inherit" onClick={() => onChoose(null)} sx={{ mt: 0.5 }}>
          {translate('resources.worksheets.answer.clear')}
        </Button>
      )}
    </Box>
  );
};
