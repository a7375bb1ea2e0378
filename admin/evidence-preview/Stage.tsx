import { useId } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { previewActionOf } from './zoom.js';
import type { PreviewAction } from './zoom.js';

interface StageProps {
  readonly title: string;
  /** The text that explains the keys. */
  readonly keys: 'pdfKeys' | 'imageKeys';
  /** @returns whether it did something; otherwise the key is the browser's. */
  readonly onAction: (action: PreviewAction) => boolean;
  /** Takes no more room than what lies on it, once that is known. */
  readonly fitted?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** Where a document lies: scrolls by itself, and takes the keys while it has the focus. */
export const Stage = ({ title, keys, onAction, fitted = false, ref, children }: StageProps) => {
  const translate = useTranslate();
  const id = useId();
  const act = (event: KeyboardEvent) => {
    const action = previewActionOf(event);
    if (action && onAction(action)) event.preventDefault();
  };
  return (
    <>
      <Box
        ref={ref}
        role="group"
        aria-label={translate('preview.region', { title })}
        aria-describedby={id}
        // What scrolls has to be reached by keyboard.
        tabIndex={0}
        onKeyDown={act}
        sx={{
          position: 'relative',
          height: fitted ? 'auto' : 'var(--preview-height)',
          maxHeight: 'var(--preview-height)',
          overflow: 'auto',
          overscrollBehavior: 'contain',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: '8px',
          backgroundColor: 'action.hover',
          // Else the bar comes with the page that is as wide as there was room, and makes less room.
          scrollbarGutter: 'stable',
        }}
      >
        {children}
      </Box>
      <Box component="span" id={id} sx={visuallyHidden}>
        {translate(`preview.${keys}`)}
      </Box>
    </>
  );
};
