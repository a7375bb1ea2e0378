import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type {
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../../schema/instruments/instrument.js';
import type { Diagnostic } from '../diagnostics.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { OptionField } from './OptionField.js';
import { PresetButtons } from './PresetButtons.js';
import {
  scaleOf,
  scoredOtherwise,
  withoutLabel,
  withoutScale,
  withOption,
  withScale,
  withScaleOf,
} from './scales.js';

interface ScaleEditorProps {
  readonly instrument: InstrumentDefinition;
  readonly draft: FormulaDraft;
  readonly indicator: IndicatorDefinition;
  readonly mistakes: readonly Diagnostic[];
  readonly onChange: (next: (draft: FormulaDraft) => FormulaDraft, gesture?: string) => void;
}

/** A scale that was given to others too, and how they were scored before. */
interface Spread {
  readonly count: number;
  readonly before: FormulaDraft['indicators'];
  readonly after: FormulaDraft['indicators'];
}

/** What each option of an indicator is worth, to change; and the ways to do that for many at once. */
export const ScaleEditor = (props: ScaleEditorProps) => {
  const { instrument, draft, indicator, mistakes, onChange } = props;
  const translate = useTranslate();
  const [spread, setSpread] = useState<Spread>();
  const { code, options } = indicator;
  const own = draft.indicators?.[code]?.scale;
  const say = (key: string, values?: object) =>
    translate(`resources.formulas.scales.${key}`, values);
  const others =
    mistakes.length > 0 ? [] : scoredOtherwise(draft, instrument.indicators, indicator);
  const spreadIt = () => {
    const { indicators: after } = withScaleOf(draft, indicator, others);
    setSpread({ count: others.length, before: draft.indicators, after });
    onChange((now) => ({ ...now, indicators: after }), `spread ${code}`);
  };
  const takeBack = ({ before }: Spread) => {
    onChange(({ indicators: _after, ...now }) => ({
      ...now,
      ...(before && { indicators: before }),
    }));
    setSpread(undefined);
  };
  const mistakesAt = (option: string) =>
    mistakes.filter(({ field }) => field === `scale.${option}`);
  return (
    <Box role="group" aria-label={say('of', { code })} sx={{ my: 1, display: 'grid', gap: 1.25 }}>
      {Object.entries(scaleOf(indicator, own)).map(([option, value]) => (
        <OptionField
          key={option}
          option={option}
          criterion={options.find(({ key }) => key === option)?.criterion}
          value={value}
          mistakes={mistakesAt(option)}
          onChange={(next) => onChange((now) => withOption(now, indicator, option, next))}
          onRemove={() => onChange((now) => withoutLabel(now, indicator, option))}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <PresetButtons
          indicator={indicator}
          onChoose={(values) =>
            onChange((now) => withScale(now, indicator, values), `preset ${code}`)
          }
        />
        {own && (
          <Button
            size="small"
            onClick={() => onChange((now) => withoutScale(now, indicator), `back ${code}`)}
          >
            {say('back')}
          </Button>
        )}
        {others.length > 0 && (
          <Button size="small" onClick={spreadIt}>
            {say('spread', { count: others.length })}
          </Button>
        )}
      </Box>
      {spread && draft.indicators === spread.after && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography role="status" variant="body2" color="textSecondary">
            {say('spreadDone', { count: spread.count })}
          </Typography>
          <Button size="small" autoFocus onClick={() => takeBack(spread)}>
            {translate('common.actions.undo')}
          </Button>
        </Box>
      )}
    </Box>
  );
};
