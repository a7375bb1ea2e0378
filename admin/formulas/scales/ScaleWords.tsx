import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { useFormat } from '../../fields/useFormat.js';
import { optionWords } from './optionWords.js';
import { isSame, scaleOf } from './scales.js';

interface ScaleWordsProps {
  readonly indicator: IndicatorDefinition;
  /** Of the formula, where it has one for the indicator. */
  readonly scale: Readonly<Record<string, string>> | undefined;
}

/** What each option is worth on one line, and whether that is the formula's own doing. */
export const ScaleWords = ({ indicator, scale }: ScaleWordsProps) => {
  const translate = useTranslate();
  const { weight } = useFormat();
  const values = scaleOf(indicator, scale);
  const isOwn = scale !== undefined && !isSame(values, scaleOf(indicator, undefined));
  return (
    <Box component="span" sx={{ fontSize: '0.85rem', color: 'text.secondary' }}>
      {isOwn && (
        <Box component="strong" sx={{ color: 'text.primary', mr: 0.75 }}>
          {translate('resources.formulas.scales.own')}
        </Box>
      )}
      {Object.entries(values)
        .map(([option, value]) => `${optionWords(option)} ${weight(value)}`)
        .join(' · ')}
    </Box>
  );
};
