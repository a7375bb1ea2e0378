import type { KeyboardEvent, Ref } from 'react';
import { Box, Slider, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { nearestStep, readRatio, scaleSteps } from '../../../schema/formula/pairwise/scale.js';
import type { Pair } from './comparisons.js';
import { useScaleWords } from './useScaleWords.js';

interface ImportanceScaleProps {
  readonly pair: Pair;
  readonly names: ReadonlyMap<string, string>;
  /** From the first of the pair; undefined while nobody has answered. */
  readonly ratio: string | undefined;
  readonly onAnswer: (ratio: string) => void;
  /** Enter: what is shown is the answer. */
  readonly onConfirm: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** The middle: equally important. */
const middle = scaleSteps.indexOf('1');

/** Only odd steps have words of their own, and are marked. */
const marks = scaleSteps.flatMap((_, place) => {
  const strength = Math.abs(place - middle) + 1;
  return strength % 2 === 1 ? [{ value: place - middle, label: String(strength) }] : [];
});

/** Saaty's scale between two: to the left the first is more important, to the right the second. */
export const ImportanceScale = (props: ImportanceScaleProps) => {
  const { pair, names, ratio, onAnswer, onConfirm, inputRef } = props;
  const translate = useTranslate();
  const words = useScaleWords(names);
  const say = (key: string, values?: object) => translate(`pairwise.${key}`, values);
  const [first, second] = [words.nameOf(pair.first), words.nameOf(pair.second)];
  const step = nearestStep(readRatio(ratio ?? '1') ?? 1);
  const answered = ratio === undefined ? say('unanswered') : words.answer({ ...pair, ratio });
  return (
    <Box>
      <Box sx={ends}>
        <span>◀ {first}</span>
        <span>{second} ▶</span>
      </Box>
      <Box sx={{ px: 1.5 }}>
        <Slider
          min={-middle}
          max={middle}
          step={1}
          track={false}
          marks={marks}
          value={scaleSteps.indexOf(step) - middle}
          onChange={(_event, place) => onAnswer(scaleSteps[Number(place) + middle]!)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onConfirm();
          }}
          getAriaLabel={() => say('question', { first, second })}
          getAriaValueText={() => answered}
          slotProps={{ input: { ref: inputRef } }}
          sx={{ opacity: ratio === undefined ? 0.55 : 1 }}
        />
      </Box>
      <Typography aria-hidden sx={{ textAlign: 'center', fontWeight: 600, minHeight: '3em' }}>
        {answered}
      </Typography>
    </Box>
  );
};

const ends = {
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: 2,
  fontWeight: 600,
  overflowWrap: 'anywhere',
  '& > :last-child': { textAlign: 'right' },
} as const;
