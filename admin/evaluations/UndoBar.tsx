import { Button, Snackbar } from '@mui/material';
import { useTranslate } from 'react-admin';
import { phoneBarHeight } from '../layout/themeComponents.js';
import { isTransient } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';
import type { Given } from './useVerdicts.js';

/** As long as one notices a slip of the finger. */
const undoMs = 10_000;

interface UndoBarProps {
  readonly given: Given | undefined;
  readonly onUndo: () => void;
  /** Its time is over, or it was read. */
  readonly onTimeout: () => void;
}

/** Says which verdict was given, and for ten seconds takes it back; or why it could not be taken back. */
export const UndoBar = ({ given, onUndo, onTimeout }: UndoBarProps) => {
  const translate = useTranslate();
  if (!given) return null;
  const { evaluationId, answer, failure } = given;
  const say = (key: string, params = {}) =>
    translate(`resources.evaluations.desk.${key}`, { code: answer.indicatorCode, ...params });
  const reason =
    failure?.code === 'ANSWER_LOCKED'
      ? say('goneOn')
      : failure && translate(sentenceOf(failure), failure.details);
  return (
    <Snackbar
      key={`${evaluationId} ${failure?.code ?? ''}`}
      open
      autoHideDuration={failure ? null : undoMs}
      // A click elsewhere is work on the next answer, not a word on this one.
      onClose={(_, cause) => cause === 'timeout' && onTimeout()}
      message={
        failure
          ? say('notUndone', { reason })
          : say(answer.state === 'ACCEPTED' ? 'accepted' : 'returned')
      }
      action={
        <>
          {(!failure || isTransient(failure)) && (
            <Button color="inherit" size="small" onClick={onUndo} sx={{ fontWeight: 700 }}>
              {say('undo')}
            </Button>
          )}
          {failure && (
            <Button color="inherit" size="small" onClick={onTimeout}>
              {translate('common.actions.close')}
            </Button>
          )}
        </>
      }
      sx={{
        bottom: { xs: `calc(${phoneBarHeight + 72}px + env(safe-area-inset-bottom))`, md: 24 },
      }}
    />
  );
};
