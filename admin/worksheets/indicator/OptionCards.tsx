import { useId } from 'react';
import type { ReactNode } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { OptionCard } from './OptionCard.js';

interface OptionCardsProps {
  readonly indicator: IndicatorDefinition;
  /** What the browser groups the radio buttons by: by default the indicator's code. */
  readonly group?: string;
  /** What is chosen here, as a sentence. */
  readonly legend: string;
  readonly chosen: string | null;
  readonly disabled?: boolean;
  /** Key of the sentence that says why the choice was refused. */
  readonly refused?: string | undefined;
  /** What is said of a criterion beside the others, for example whose choice it was. */
  readonly markOf?: (optionKey: string) => ReactNode;
  readonly onChoose: (optionKey: string) => void;
  /** Below the criteria. */
  readonly children?: ReactNode;
}

/** The criteria to choose from, each in full. */
export const OptionCards = ({
  indicator,
  group = indicator.code,
  legend,
  chosen,
  disabled = false,
  refused,
  markOf,
  onChoose,
  children,
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
        {legend}
      </Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {indicator.options.map((option, index) => (
          <OptionCard
            key={option.key}
            group={group}
            option={option}
            number={index + 1}
            chosen={option.key === chosen}
            disabled={disabled}
            mark={markOf?.(option.key)}
            onChoose={onChoose}
          />
        ))}
      </Box>
      <FieldRefusal id={id} sentence={refused && translate(refused)} />
      {children}
    </Box>
  );
};
