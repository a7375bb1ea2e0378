import { useEffect, useRef } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { StateChip } from '../fields/StateChip.js';
import { ToneChip } from '../fields/ToneChip.js';
import { useFormat } from '../fields/useFormat.js';
import { AlsoAt } from '../live/AlsoAt.js';
import { AlsoHere } from '../live/AlsoHere.js';
import { ancestorsOf } from '../worksheets/tree/treeRows.js';
import { useAgainText, useUnitName } from './rowTexts.js';
import type { Reviewed } from './useReviewAnswer.js';

interface ReviewHeadingProps {
  readonly reviewed: Reviewed;
  /** Whether it came back after a return. */
  readonly resubmitted: boolean;
  /** Whether somebody came here from another answer; then the keyboard follows. */
  readonly takesFocus: boolean;
}

/** Whose answer it is, to what, and where that stands in the instrument. */
export const ReviewHeading = ({ reviewed, resubmitted, takesFocus }: ReviewHeadingProps) => {
  const translate = useTranslate();
  const { period } = useFormat();
  const unitName = useUnitName();
  const againText = useAgainText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const { answer, sheet, instrument, indicator } = reviewed;
  const names = new Map(instrument.components.map(({ code, name }) => [code, name]));
  const again = againText({ resubmitted, reopened: answer.reopened });
  const path = ancestorsOf(instrument, indicator.code)
    .map((code) => names.get(code))
    .toReversed();
  return (
    <Box component="header">
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {unitName(sheet)} · {period(sheet.period.name)}
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
        <StateChip state={answer.state} />
        {again && <ToneChip tone="neutral" label={again} />}
        {answer.unchanged && (
          <ToneChip tone="neutral" label={translate('resources.worksheets.answer.unchanged')} />
        )}
      </Box>
      <AlsoHere />
      <AlsoAt code={indicator.code} />
      {indicator.note && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {indicator.note}
        </Typography>
      )}
    </Box>
  );
};
