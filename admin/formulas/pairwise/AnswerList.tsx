import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Comparison } from '../../../schema/formula/index.js';
import { useScaleWords } from './useScaleWords.js';

interface AnswerListProps {
  readonly answers: readonly Comparison[];
  readonly names: ReadonlyMap<string, string>;
}

/** Every answer in words, for who asks later where the weights come from. */
export const AnswerList = ({ answers, names }: AnswerListProps) => {
  const translate = useTranslate();
  const words = useScaleWords(names);
  return (
    <Box component="ol" sx={{ m: 0, pl: 3, display: 'grid', gap: 1 }}>
      {answers.map((answer) => (
        <Typography component="li" variant="body2" key={`${answer.first} ${answer.second}`}>
          {translate('pairwise.doubts.pair', {
            first: words.nameOf(answer.first),
            second: words.nameOf(answer.second),
          })}{' '}
          <strong>{words.answer(answer)}</strong>
        </Typography>
      ))}
    </Box>
  );
};
