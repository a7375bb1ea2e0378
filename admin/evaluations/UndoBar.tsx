import { Button, Snackbar } from '@mui/material';
import { useTranslate } from 'react-admin';
import { phoneBarHeight } from '../layout/themeComponents.js';
import type { Given } from './useVerdicts.js';

/** As long as one notices a slip of the finger. */
const undoMs = 10_000;

interface UndoBarProps {
  readonly given: Given | undefined;
  readonly onUndo: () => void;
  readonly onTimeout: () => void;
}

/** Says which verdict was given, and for ten seconds takes it back. */
export const UndoBar = ({ given, onUndo, onTimeout }: UndoBarProps) => {
  const translate = useTranslate();
  if (!given) return null;
  const { evaluationId, answer } = given;
  const say = (key: string) =>
    translate(`resources.evaluations.desk.${key}`, { code: answer.indicatorCode });
  return (
    <Snackbar
      key={evaluationId}
      open
      autoHideDuration={undoMs}
      // A click elsewhere is work on the next answer, not a word on this one.
      onClose={(_, cause) => cause === 'timeout' && onTimeout()}
      message={say(answer.state === 'ACCEPTED' ? 'accepted' : 'returned')}
      action={
        <Button color="inherit" size="small" onClick={onUndo} sx={{ fontWeight: 700 }}>
          {say('undo')}
        </Button>
      }
      sx={{
        bottom: { xs: `calc(${phoneBarHeight + 72}px + env(safe-area-inset-bottom))`, md: 24 },
      }}
    />
  );
};
