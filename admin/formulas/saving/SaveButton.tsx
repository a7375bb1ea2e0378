import { useEffect } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isUnsaved } from './formulaSaver.js';
import type { FormulaSaver, SaveStatus } from './formulaSaver.js';

interface SaveButtonProps {
  readonly saver: FormulaSaver;
  readonly status: SaveStatus;
}

/** Saves at once what would be saved in a moment anyway; also by Ctrl+S. */
export const SaveButton = ({ saver, status }: SaveButtonProps) => {
  const translate = useTranslate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') {
        return;
      }
      // Nobody wants the page as a file.
      event.preventDefault();
      void saver.flush();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [saver]);
  return (
    <Button
      variant="contained"
      disabled={!isUnsaved(status) || status.kind === 'conflict'}
      aria-keyshortcuts="Control+S"
      title={translate('resources.formulas.saving.shortcut')}
      onClick={() => void saver.flush()}
    >
      {translate('resources.formulas.save')}
    </Button>
  );
};
