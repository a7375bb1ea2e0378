import { useId } from 'react';
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { limits } from '../../../schema/limits.js';
import type { PlannedIndicator } from '../../../schema/scoring/plan.js';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import { useFormat } from '../../fields/useFormat.js';
import type { AnswerContent } from '../saving/answerContent.js';
import { NumberField } from './NumberField.js';
import { readRatio } from './ratio.js';

interface CountInputsProps {
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
  readonly counts: AnswerContent['counts'];
  readonly disabled: boolean;
  /** Key of the sentence that says why the counts were refused. */
  readonly refused?: string | undefined;
  readonly onChange: (counts: AnswerContent['counts']) => void;
}

/** The counts of a percentage, and what they come to. */
export const CountInputs = ({
  indicator,
  planned,
  counts,
  disabled,
  refused,
  onChange,
}: CountInputsProps) => {
  const translate = useTranslate();
  const id = useId();
  const change = (key: string, count: number | null) => {
    const { [key]: _, ...others } = counts;
    onChange(count === null ? others : { ...others, [key]: count });
  };
  const { number } = useFormat();
  return (
    <Box
      component="fieldset"
      sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 1.5 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600, fontSize: '0.9rem' }}>
        {translate('resources.worksheets.answer.counts')}
      </Box>
      {indicator.countInputs.map(({ key, label }) => {
        const count = counts[key] ?? null;
        const tooLarge = count !== null && count > limits.countMax;
        return (
          <Box
            key={key}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) 180px' },
              gap: { xs: 0.5, sm: 2 },
              alignItems: 'center',
            }}
          >
            <Typography>{label}</Typography>
            <NumberField
              label={label}
              value={count}
              decimals={false}
              disabled={disabled}
              error={tooLarge || refused !== undefined}
              describedBy={refused && id}
              helperText={
                tooLarge
                  ? translate('resources.worksheets.answer.countTooLarge', {
                      max: number(limits.countMax),
                    })
                  : undefined
              }
              onChange={(next) => change(key, next)}
            />
          </Box>
        );
      })}
      <FieldRefusal
        id={id}
        sentence={refused && translate(refused, { max: number(limits.countMax) })}
      />
      <Ratio planned={planned} counts={counts} />
    </Box>
  );
};

const Ratio = ({ planned, counts }: Pick<CountInputsProps, 'planned' | 'counts'>) => {
  const translate = useTranslate();
  const { percent, number } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.worksheets.answer.${key}`, params);
  const ratio = readRatio(planned, counts);
  if (ratio.kind !== 'share') {
    const text = { unanswered: 'ratioEmpty', zero: 'ratioZero', impossible: 'ratioImpossible' };
    return (
      <Alert severity={ratio.kind === 'impossible' ? 'warning' : 'info'} variant="outlined">
        {say(text[ratio.kind])}
      </Alert>
    );
  }
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1.5 }}
    >
      <Typography sx={{ fontWeight: 600 }}>{say('ratio')}</Typography>
      <Typography sx={{ fontSize: '1.5rem', fontWeight: 800 }}>{percent(ratio.share)}</Typography>
      <Typography color="textSecondary">
        {say('ratioOf', { above: number(ratio.above), below: number(ratio.below) })}
      </Typography>
      {ratio.capped && <Typography color="textSecondary">{say('ratioCapped')}</Typography>}
    </Box>
  );
};
