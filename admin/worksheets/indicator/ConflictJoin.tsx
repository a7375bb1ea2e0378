import { useState } from 'react';
import { Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { bodyOf } from '../../../schema/formatted-text/index.js';
import { limits } from '../../../schema/limits.js';
import { useFormat } from '../../fields/useFormat.js';
import type { AnswerContent } from '../saving/answerContent.js';
import { joinContents, sameAnswer } from '../saving/joinContents.js';
import type { Whose } from '../saving/joinContents.js';

interface ConflictJoinProps {
  readonly mine: AnswerContent;
  readonly theirs: AnswerContent;
  readonly onJoin: (joined: AnswerContent) => void;
}

/** The third choice: both explanations in one. Of two different answers one still has to be chosen. */
export const ConflictJoin = ({ mine, theirs, onJoin }: ConflictJoinProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const [whose, setWhose] = useState<Whose>('mine');
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.conflict.${key}`, params);
  // Where only one of them explains anything, there is nothing to join.
  if (!bodyOf(mine.explanation).trim() || !bodyOf(theirs.explanation).trim()) return null;
  const joined = joinContents(mine, theirs, whose);
  const { length } = joined.explanation;
  const isTooLong = length > limits.explanationLength;
  return (
    <Box sx={{ mt: 1.5, color: 'text.primary' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {say('both')}
      </Typography>
      <Typography variant="body2">
        {isTooLong
          ? say('bothTooLong', { length: number(length), max: number(limits.explanationLength) })
          : say('bothLead')}
      </Typography>
      {!sameAnswer(mine, theirs) && (
        <RadioGroup
          row
          aria-label={say('bothAnswer')}
          value={whose}
          onChange={({ target }) => setWhose(target.value === 'mine' ? 'mine' : 'theirs')}
        >
          <Typography variant="body2" sx={{ alignSelf: 'center', mr: 1.5 }}>
            {say('bothAnswer')}
          </Typography>
          <FormControlLabel
            value="mine"
            control={<Radio size="small" />}
            label={say('answerMine')}
          />
          <FormControlLabel
            value="theirs"
            control={<Radio size="small" />}
            label={say('answerTheirs')}
          />
        </RadioGroup>
      )}
      <Button
        size="small"
        variant="outlined"
        disabled={isTooLong}
        onClick={() => onJoin(joined)}
        sx={{ mt: 0.5 }}
      >
        {say('keepBoth')}
      </Button>
    </Box>
  );
};
