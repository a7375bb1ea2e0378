import { memo } from 'react';
import { Alert, AlertTitle, Typography } from '@mui/material';
import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import { useTranslate } from 'react-admin';
import type { WorksheetAnswerFragment } from '../../graphql/graphql.js';
import { useFormat } from '../../fields/useFormat.js';
import { currentReturn, isMended } from '../standing.js';

interface ReturnNoticeProps {
  readonly answer: WorksheetAnswerFragment;
}

/** Why an answer came back: the reason, the evaluator's words, who and when. */
export const ReturnNotice = memo(({ answer }: ReturnNoticeProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const returned = currentReturn(answer);
  if (!returned) return null;
  const { reason, note, evaluator, createdAt } = returned;
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.returned.${key}`, params);
  return (
    <Alert
      severity="warning"
      icon={<ReplyIcon />}
      sx={({ palette }) => ({
        color: palette.answerState.RETURNED.text,
        backgroundColor: palette.answerState.RETURNED.fill,
        '& .MuiAlert-icon': { color: 'inherit' },
      })}
    >
      <AlertTitle sx={{ mb: 0.25, fontWeight: 700 }}>
        {reason
          ? say('title', { reason: translate(`enums.ReturnReason.${reason}`) })
          : say('titlePlain')}
      </AlertTitle>
      <Typography sx={{ whiteSpace: 'pre-wrap' }}>{note}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {say('by', { name: evaluator.name, date: dateTime(createdAt) })}
      </Typography>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {say(isMended(answer) ? 'mended' : 'lead')}
      </Typography>
    </Alert>
  );
});

ReturnNotice.displayName = 'ReturnNotice';
