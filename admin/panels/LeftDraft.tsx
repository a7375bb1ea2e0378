import { Alert, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { useFormat } from '../fields/useFormat.js';
import { noValue } from '../fields/format.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { type DecisionDraft, noContent } from './decision.js';

interface LeftDraftProps {
  readonly draft: DecisionDraft;
  /** Undefined where the answer can no longer be read. */
  readonly reviewed: Reviewed | undefined;
  /** Why it could no longer be sent: the item is no longer on the list of the panel; else it is closed. */
  readonly gone?: boolean;
  readonly onDrop: () => void;
}

/** What somebody had put down when it could no longer be sent: it is theirs to read, and to give up. */
export const LeftDraft = ({ draft, reviewed, gone = false, onDrop }: LeftDraftProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { content = noContent, reason = '' } = draft;
  const say = (key: string) => translate(`resources.panels.left.${key}`);
  const unitName = reviewed?.sheet.unit?.name ?? translate('resources.panels.kabupaten');
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={onDrop} sx={{ minHeight: 44 }}>
          {say('drop')}
        </Button>
      }
    >
      {gone && reviewed && (
        <Typography variant="body2" color="textSecondary">
          {[reviewed.answer.indicatorCode, unitName].join(' · ')}
        </Typography>
      )}
      <Typography>{say(gone ? 'gone' : 'lead')}</Typography>
      <Typography sx={{ fontWeight: 600 }}>
        {(reviewed ? answerText(reviewed.indicator, content, number) : content.optionKey) ||
          noValue}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Typography>
    </Alert>
  );
};
