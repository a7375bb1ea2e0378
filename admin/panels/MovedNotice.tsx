import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { useFormat } from '../fields/useFormat.js';
import type { PanelItemFragment } from '../graphql/graphql.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { asContent } from './decision.js';

interface MovedNoticeProps {
  readonly item: PanelItemFragment;
  readonly reviewed: Reviewed;
  readonly what: 'values' | 'decision';
  /** Gives up what is put down here. */
  readonly onDrop: () => void;
  /** Keeps it, knowing what others did. */
  readonly onKeep: () => void;
}

/** What others did to the item while somebody was deciding on it: nothing is sent before they have chosen. */
export const MovedNotice = ({ item, reviewed, what, onDrop, onKeep }: MovedNoticeProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const { decision } = item;
  const say = (key: string, values = {}) => translate(`resources.panels.moved.${key}`, values);
  const happened = what === 'values' ? 'values' : decision ? 'decided' : 'undone';
  return (
    <Alert severity="warning" role="alert">
      <Typography>{say(happened, { name: decision?.decidedBy.name })}</Typography>
      {happened === 'decided' && decision && (
        <Box
          component="blockquote"
          sx={{ m: 0, my: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}
        >
          <Typography sx={{ fontWeight: 600 }}>
            {answerText(reviewed.indicator, asContent(decision), number)}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {decision.reason}
          </Typography>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button color="inherit" variant="outlined" onClick={onKeep} sx={{ minHeight: 44 }}>
          {say('keep')}
        </Button>
        <Button color="inherit" onClick={onDrop} sx={{ minHeight: 44 }}>
          {say(happened === 'decided' ? 'take' : 'drop')}
        </Button>
      </Box>
    </Alert>
  );
};
