import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { NoticeActions } from './NoticeActions.js';

interface EarlierNoticeProps {
  /** What was typed, translated: each field with its name. */
  readonly lines: readonly string[];
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

/** What somebody began to say before something else was said: to be taken over, or given up. */
export const EarlierNotice = ({ lines, onTake, onDiscard }: EarlierNoticeProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`keeping.begun.${key}`);
  return (
    <Alert severity="warning" sx={{ mt: 1, mb: 2 }}>
      <Typography variant="body2">{say('before')}</Typography>
      <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5 }}>
        {lines.map((line) => (
          <Box key={line} component="li" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {line}
          </Box>
        ))}
      </Box>
      <NoticeActions>
        <Button size="small" color="inherit" onClick={onTake}>
          {say('take')}
        </Button>
        <Button size="small" color="inherit" onClick={onDiscard}>
          {say('discard')}
        </Button>
      </NoticeActions>
    </Alert>
  );
};
