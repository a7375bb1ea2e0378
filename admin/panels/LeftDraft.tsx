import { Alert, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { useFormat } from '../fields/useFormat.js';
import { noValue } from '../fields/format.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { type DecisionDraft, noContent } from './decision.js';

interface LeftDraftProps {
  readonly draft: DecisionDraft;
  readonly reviewed: Reviewed;
  readonly onDrop: () => void;
}

/** What somebody had put down when it could no longer be sent: it is theirs to read, and to give up. */
export const LeftDraft = ({ draft, reviewed, onDrop }: LeftDraftProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { content = noContent, reason = '' } = draft;
  const say = (key: string) => translate(`resources.panels.left.${key}`);
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={onDrop} sx={{ minHeight: 44 }}>
          {say('drop')}
        </Button>
      }
    >
      <Typography>{say('lead')}</Typography>
      <Typography sx={{ fontWeight: 600 }}>
        {answerText(reviewed.indicator, content, number) || noValue}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Typography>
    </Alert>
  );
};
