import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../../schema/instruments/instrument.js';
import { useFormat } from '../../fields/useFormat.js';
import type { AnswerContent } from '../saving/answerContent.js';
import { answerText } from './answerText.js';
import { ConflictJoin } from './ConflictJoin.js';
import { ConflictText } from './ConflictText.js';

interface ConflictPanelProps {
  readonly indicator: IndicatorDefinition;
  readonly mine: AnswerContent;
  readonly theirs: AnswerContent;
  /** Who saved the other one, where that is known, and when. */
  readonly savedBy: string | undefined;
  readonly savedAt: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onKeepBoth: (joined: AnswerContent) => void;
}

/** Two people answered at once: both answers beside each other, and the choice. */
export const ConflictPanel = ({
  indicator,
  mine,
  theirs,
  savedBy,
  savedAt,
  onKeepMine,
  onTakeTheirs,
  onKeepBoth,
}: ConflictPanelProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const say = (key: string, params = {}) =>
    translate(`resources.worksheets.conflict.${key}`, params);
  return (
    <Alert severity="error" role="alert" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{say('title')}</AlertTitle>
      {say('lead')}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { sm: '1fr 1fr' },
          gap: 1.5,
          mt: 1.5,
        }}
      >
        <Version
          title={say('mine')}
          indicator={indicator}
          content={mine}
          other={theirs.explanation}
          action={say('keepMine')}
          onChoose={onKeepMine}
        />
        <Version
          title={
            savedBy ? say('theirsBy', { name: savedBy, date: dateTime(savedAt) }) : say('theirs')
          }
          indicator={indicator}
          content={theirs}
          other={mine.explanation}
          action={say('takeTheirs')}
          onChoose={onTakeTheirs}
        />
      </Box>
      <ConflictJoin mine={mine} theirs={theirs} onJoin={onKeepBoth} />
    </Alert>
  );
};

interface VersionProps {
  readonly title: string;
  readonly indicator: IndicatorDefinition;
  readonly content: AnswerContent;
  /** The other one's explanation. */
  readonly other: string;
  readonly action: string;
  readonly onChoose: () => void;
}

const Version = ({ title, indicator, content, other, action, onChoose }: VersionProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string) => translate(`resources.worksheets.conflict.${key}`);
  return (
    <Box
      sx={{
        p: 1.5,
        borderRadius: '10px',
        color: 'text.primary',
        backgroundColor: 'background.paper',
        border: '1px solid',
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" color="textSecondary" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography sx={{ fontWeight: 600, my: 0.5 }}>
        {answerText(indicator, content, number) ?? say('noAnswer')}
      </Typography>
      <ConflictText text={content.explanation} other={other} />
      <Button size="small" variant="outlined" onClick={onChoose} sx={{ mt: 1 }}>
        {action}
      </Button>
    </Box>
  );
};
