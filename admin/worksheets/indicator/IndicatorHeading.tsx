import { memo, useEffect, useRef } from 'react';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import type { WorksheetAnswerFragment } from '../../graphql/graphql.js';
import { StateChip } from '../../fields/StateChip.js';
import { ToneChip } from '../../fields/ToneChip.js';
import { useFormat } from '../../fields/useFormat.js';
import { WeightMark } from '../../fields/WeightMark.js';
import { useDesk } from '../desk.js';
import { useLiveScore } from '../scoring/useLiveScore.js';
import { ancestorsOf } from '../tree/treeRows.js';

interface IndicatorHeadingProps {
  readonly indicator: IndicatorDefinition;
  readonly answer: Pick<WorksheetAnswerFragment, 'state' | 'reopened' | 'unchanged' | 'abilities'>;
  /** Whether somebody moved here from another indicator; then the keyboard follows. */
  readonly takesFocus: boolean;
}

/** Which indicator it is, where it stands in the instrument, and what it weighs. */
export const IndicatorHeading = memo(({ indicator, answer, takesFocus }: IndicatorHeadingProps) => {
  const translate = useTranslate();
  const { instrument } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const nameOf = new Map(instrument.components.map(({ code, name }) => [code, name]));
  const path = [...ancestorsOf(instrument, indicator.code)]
    .reverse()
    .map((code) => nameOf.get(code));
  return (
    <Box component="header">
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
        <Weight indicator={indicator} />
        {answer.state !== 'DRAFT' && <StateChip state={answer.state} />}
        {answer.reopened && (
          <ToneChip tone="neutral" label={translate('resources.worksheets.reopening.reopened')} />
        )}
        {answer.unchanged && !answer.abilities.includes('answer.edit') && (
          <ToneChip tone="neutral" label={translate('resources.worksheets.answer.unchanged')} />
        )}
      </Box>
      {indicator.inferred && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
          {translate('resources.worksheets.answer.inferred')}
        </Typography>
      )}
      {indicator.note && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {indicator.note}
        </Typography>
      )}
    </Box>
  );
});

IndicatorHeading.displayName = 'IndicatorHeading';

const Weight = ({ indicator }: Pick<IndicatorHeadingProps, 'indicator'>) => {
  const translate = useTranslate();
  const { points } = useFormat();
  const { instrument } = useDesk();
  const { scorecard } = useLiveScore();
  const { code, componentCode, weight, weightStatus } = indicator;
  const component = instrument.components.find((one) => one.code === componentCode);
  return (
    <Typography variant="body2" color="textSecondary" component="span">
      {translate('resources.worksheets.answer.weight', {
        points: points(scorecard.nodes.get(code)?.effectiveWeight),
      })}
      <WeightMark status={weightStatus} basis={weight === null ? component?.weightBasis : null} />
    </Typography>
  );
};
