import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Doubt } from '../../../schema/formula/pairwise/doubts.js';
import { formatNumber } from '../../fields/format.js';
import { useFormat } from '../../fields/useFormat.js';
import type { Pair } from './comparisons.js';
import { useScaleWords } from './useScaleWords.js';

interface DoubtListProps {
  readonly doubts: readonly Doubt[];
  readonly names: ReadonlyMap<string, string>;
  /** Undefined where nothing can be changed. */
  readonly onMend: ((pair: Pair) => void) | undefined;
}

/** The answers that contradict the others most, worst first, and what the others say instead. */
export const DoubtList = ({ doubts, names, onMend }: DoubtListProps) => {
  const translate = useTranslate();
  const { number, locale } = useFormat();
  const words = useScaleWords(names);
  const say = (key: string, values?: object) => translate(`pairwise.doubts.${key}`, values);
  if (doubts.length === 0) return null;
  return (
    <Box component="section" aria-label={say('title')}>
      <Typography variant="subtitle2" component="h3">
        {say('title')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {doubts.map(({ comparison, step, timesOff, ratioThen }) => {
          const { first, second } = comparison;
          const pair = { first: words.nameOf(first), second: words.nameOf(second) };
          return (
            <Typography component="li" variant="body2" key={`${first} ${second}`}>
              <strong>{say('pair', pair)}</strong>{' '}
              {say('answered', { answer: words.answer(comparison) })}{' '}
              {say('implied', {
                answer: words.answer({ ...comparison, ratio: step }),
                times: number(timesOff, 1),
              })}{' '}
              {ratioThen !== undefined &&
                say('mended', { ratio: formatNumber(ratioThen, locale, 3, 2) })}
              {onMend && (
                <Box sx={{ mt: 0.5 }}>
                  <Button
                    size="small"
                    onClick={() => onMend(comparison)}
                    aria-label={say('goOf', pair)}
                    sx={{ px: 0.5 }}
                  >
                    {say('go')}
                  </Button>
                </Box>
              )}
            </Typography>
          );
        })}
      </Box>
    </Box>
  );
};
