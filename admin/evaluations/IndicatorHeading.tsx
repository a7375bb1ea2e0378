import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import { useFormat } from '../fields/useFormat.js';
import { ancestorsOf } from '../worksheets/tree/treeRows.js';
import { useUnitName } from './rowTexts.js';

interface IndicatorHeadingProps {
  readonly instrument: InstrumentDefinition;
  readonly indicator: IndicatorDefinition;
  /** Whose answer it is; null for the kabupaten's own. */
  readonly unit: { readonly name: string } | null;
  /** As the API names it. */
  readonly periodName: string;
  /** Whether somebody came here from another answer; then the keyboard follows. */
  readonly takesFocus: boolean;
  /** Small facts beside the code. */
  readonly facts?: ReactNode;
  /** Between those and the note of the instrument. */
  readonly children?: ReactNode;
}

/** Whose answer it is, to what, and where that stands in the instrument. */
export const IndicatorHeading = ({
  instrument,
  indicator,
  unit,
  periodName,
  takesFocus,
  facts,
  children,
}: IndicatorHeadingProps) => {
  const { period } = useFormat();
  const unitName = useUnitName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const names = new Map(instrument.components.map(({ code, name }) => [code, name]));
  const path = ancestorsOf(instrument, indicator.code)
    .map((code) => names.get(code))
    .toReversed();
  return (
    <Box component="header">
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {unitName({ unit })} · {period(periodName)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {path.slice(-2).join(' › ')}
      </Typography>
      <Typography
        variant="h2"
        ref={heading}
        tabIndex={-1}
        sx={{ mt: 0.5, outline: 'none', fontSize: { xs: '1.1rem', md: '1.2rem' } }}
      >
        {indicator.text}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.75 }}>
        <Typography variant="body2" color="textSecondary" sx={{ fontWeight: 600 }}>
          {indicator.code}
        </Typography>
        {facts}
      </Box>
      {children}
      {indicator.note && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {indicator.note}
        </Typography>
      )}
    </Box>
  );
};
