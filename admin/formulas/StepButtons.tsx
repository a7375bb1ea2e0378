import { useEffect } from 'react';
import { IconButton } from '@mui/material';
import RedoIcon from '@mui/icons-material/RedoOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { useTranslate } from 'react-admin';

interface StepButtonsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A step back and forth in the draft; also by Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. */
export const StepButtons = ({ undo, redo, canUndo, canRedo }: StepButtonsProps) => {
  const translate = useTranslate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      // The browser knows nothing of a slider; the draft knows of every field.
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
  const say = (key: string) => translate(`resources.formulas.${key}`);
  return (
    <span>
      <IconButton
        onClick={undo}
        disabled={!canUndo}
        aria-label={say('undo')}
        aria-keyshortcuts="Control+Z"
        title={say('undo')}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        onClick={redo}
        disabled={!canRedo}
        aria-label={say('redo')}
        aria-keyshortcuts="Control+Y"
        title={say('redo')}
      >
        <RedoIcon />
      </IconButton>
    </span>
  );
};
