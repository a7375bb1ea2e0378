import { Button, Snackbar } from '@mui/material';
import { phoneBarHeight } from '../layout/themeComponents.js';

/** As long as one notices a slip of the finger. */
const undoMs = 10_000;

interface UndoBarProps {
  /** Tells one thing that was done from the next; undefined when there is nothing to undo. */
  readonly of: string | undefined;
  /** What was done, translated. */
  readonly message: string;
  readonly undo: string;
  readonly onUndo: () => void;
  readonly onTimeout: () => void;
}

/** Says what was done, and for ten seconds undoes it. */
export const UndoBar = ({ of, message, undo, onUndo, onTimeout }: UndoBarProps) =>
  of === undefined ? null : (
    <Snackbar
      key={of}
      open
      autoHideDuration={undoMs}
      onClose={(_, cause) => cause === 'timeout' && onTimeout()}
      message={message}
      action={
        <Button color="inherit" size="small" onClick={onUndo} sx={{ fontWeight: 700 }}>
          {undo}
        </Button>
      }
      sx={{
        bottom: { xs: `calc(${phoneBarHeight + 24}px + env(safe-area-inset-bottom))`, md: 24 },
      }}
    />
  );
