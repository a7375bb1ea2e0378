import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { noValue } from '../fields/format.js';
import { useFormat } from '../fields/useFormat.js';
import type { PanelItemFragment, PanelShownFragment } from '../graphql/graphql.js';
import { FormattedText } from '../formatted-text/FormattedText.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { asContent } from './decision.js';
import { useStageName } from './useStageName.js';

interface StageValuesProps {
  readonly panel: PanelShownFragment;
  readonly item: PanelItemFragment;
  readonly indicator: IndicatorDefinition;
}

/** What each stage says of an answer, side by side where there is room: value, what it earns, note, author, time. */
export const StageValues = ({ panel, item, indicator }: StageValuesProps) => {
  const translate = useTranslate();
  const { points, number, dateTime } = useFormat();
  const stageName = useStageName(panel);
  const say = (key: string) => translate(`resources.panels.${key}`);
  return (
    <Box
      component="ul"
      aria-label={say('values')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
      }}
    >
      {item.values.map(({ stageKey, score, note, author, at, ...value }) => (
        <Box
          key={stageKey}
          component="li"
          sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: '10px', minWidth: 0 }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <Typography variant="body2" sx={{ fontWeight: 600, flex: 1, minWidth: 0 }}>
              {stageName(stageKey)}
            </Typography>
            <Typography sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
              {score === null ? noValue : points(score)}
            </Typography>
          </Box>
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            {answerText(indicator, asContent({ ...value }), number) ?? noValue}
          </Typography>
          <Box sx={{ mt: 0.5 }}>
            {note ? (
              <FormattedText text={note} variant="body2" />
            ) : (
              <Typography variant="body2" color="textSecondary">
                {say('noNote')}
              </Typography>
            )}
          </Box>
          <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: 0.5 }}>
            {[author?.name, dateTime(at)].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
