import type { RefObject } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ProgressBar } from '../../fields/ProgressBar.js';
import { ImportanceScale } from './ImportanceScale.js';
import type { PairwiseWork } from './usePairwise.js';
import { useScaleWords } from './useScaleWords.js';

interface QuestionPanelProps {
  readonly work: PairwiseWork;
  readonly names: ReadonlyMap<string, string>;
  /** The slider. */
  readonly scale: RefObject<HTMLInputElement | null>;
}

/** One question after another: which of two is more important, and by how much. */
export const QuestionPanel = ({ work, names, scale }: QuestionPanelProps) => {
  const translate = useTranslate();
  const words = useScaleWords(names);
  const say = (key: string, values?: object) => translate(`pairwise.${key}`, values);
  const { at, pair, ratio, questions, judgement } = work;
  const { answered } = judgement;
  const goTo = (place: number) => {
    work.goTo(place);
    scale.current?.focus();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {say('progress', { at: at + 1, count: questions.length })}
      </Typography>
      <ProgressBar done={answered} total={questions.length} label={say('answered')} />
      <Typography variant="h3" component="p" sx={{ mt: 1 }} aria-live="polite">
        {say('question', { first: words.nameOf(pair.first), second: words.nameOf(pair.second) })}
      </Typography>
      <ImportanceScale
        pair={pair}
        names={names}
        ratio={ratio}
        onAnswer={work.answer}
        onConfirm={work.confirm}
        inputRef={scale}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button disabled={at === 0} onClick={() => goTo(at - 1)}>
          {say('previous')}
        </Button>
        {ratio === undefined ? (
          <Button
            onClick={() => {
              work.next();
              scale.current?.focus();
            }}
          >
            {say('skip')}
          </Button>
        ) : (
          <Button
            onClick={() => {
              work.answer(undefined);
              scale.current?.focus();
            }}
          >
            {say('reopen')}
          </Button>
        )}
        <Button
          variant="outlined"
          sx={{ ml: 'auto' }}
          onClick={() => {
            work.confirm();
            scale.current?.focus();
          }}
        >
          {say(ratio === undefined ? 'equalNext' : 'next')}
        </Button>
      </Box>
      <Typography
        variant="body2"
        color="textSecondary"
        // A phone has neither arrows nor Escape.
        sx={{ display: { xs: 'none', md: 'block' } }}
      >
        {say('keys')}
      </Typography>
    </Box>
  );
};
