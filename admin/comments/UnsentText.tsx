import type { Ref } from 'react';
import { Alert, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { NoticeActions } from '../drafts/NoticeActions.js';
import { putOnClipboard } from '../fields/clipboard.js';

interface UnsentTextProps {
  /** Said of an answer or in place of a comment, which can be done no longer; or in place of one, and put aside. */
  readonly what: 'comment' | 'edit' | 'aside';
  readonly text: string;
  /** Where it can still be sent. */
  readonly onGoOn?: () => void;
  readonly goOnRef?: Ref<HTMLButtonElement>;
  readonly onDiscard: () => void;
}

/** What somebody wrote and did not send: to be gone on with where that can be, to be copied, or given up. */
export const UnsentText = ({ what, text, onGoOn, goOnRef, onDiscard }: UnsentTextProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    if (await putOnClipboard(text)) return notify('outbox.copied', { type: 'success' });
    // The text stands here and can be selected.
    notify('outbox.notCopied', { type: 'warning' });
  };
  return (
    <Alert severity="info" sx={{ mt: 1 }}>
      <Typography variant="body2">{translate(`comments.unsent.${what}`)}</Typography>
      <Typography
        variant="body2"
        tabIndex={0}
        role="group"
        aria-label={translate(`comments.unsent.${what}Text`)}
        sx={{ my: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {text}
      </Typography>
      <NoticeActions>
        {onGoOn && (
          <Button ref={goOnRef} size="small" color="inherit" onClick={onGoOn}>
            {translate('comments.goOn')}
          </Button>
        )}
        <Button size="small" color="inherit" onClick={() => void copy()}>
          {translate('comments.copy')}
        </Button>
        <Button size="small" color="inherit" onClick={onDiscard}>
          {translate('comments.discard')}
        </Button>
      </NoticeActions>
    </Alert>
  );
};
