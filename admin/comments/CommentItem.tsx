import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDraft } from '../drafts/useDraft.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { useFormat } from '../fields/useFormat.js';
import type { CommentItemFragment } from '../graphql/graphql.js';
import { CommentComposer } from './CommentComposer.js';
import { CommentText } from './CommentText.js';
import { editDraftKey } from './useCommentThread.js';
import type { CommentActions } from './useCommentThread.js';
import { UnsentEdit } from './UnsentEdit.js';

interface CommentItemProps {
  readonly answerId: string;
  readonly comment: CommentItemFragment;
  readonly actions: CommentActions;
}

/** One comment; whoever wrote it may change it and take it back. */
export const CommentItem = ({ answerId, comment, actions }: CommentItemProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const [draft, setDraft] = useDraft<string | null>(editDraftKey(comment.id), null);
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  const { editing, removing } = actions;
  const { author, text, createdAt, editedAt, removedAt, abilities } = comment;
  // It may have been closed or removed since the editing began.
  const mayEdit = abilities.includes('comment.edit');
  const isEditing = draft !== null && mayEdit;
  const edited = editedAt != null && removedAt == null;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" color="textSecondary">
        <Box component="span" sx={{ fontWeight: 700, color: 'text.primary' }}>
          {author.name}
        </Box>
        {` · ${dateTime(createdAt)}`}
        {edited && (
          <span title={translate('comments.editedAt', { date: dateTime(editedAt) })}>
            {` · ${translate('comments.edited')}`}
          </span>
        )}
      </Typography>
      {removedAt != null ? (
        <Typography color="textSecondary" sx={{ fontStyle: 'italic' }}>
          {translate('comments.removed')}
        </Typography>
      ) : !isEditing ? (
        <CommentText text={text} mentions={comment.mentions} />
      ) : (
        <Box sx={{ mt: 1 }}>
          <CommentComposer
            answerId={answerId}
            text={draft}
            label={translate('comments.editLabel')}
            action={translate('comments.save')}
            busy={editing.isPending}
            failure={editing.error?.failure}
            takesFocus={opened}
            onChange={setDraft}
            onSend={(input) => actions.edit(comment, input)}
            onCancel={() => setDraft(null)}
          />
        </Box>
      )}
      {draft !== null && !mayEdit && <UnsentEdit text={draft} onDiscard={() => setDraft(null)} />}
      {abilities.length > 0 && !isEditing && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: -0.75 }}>
          {asked ? (
            <>
              <Typography variant="body2" sx={{ ml: 0.75 }}>
                {translate('comments.removeSure')}
              </Typography>
              <Button
                size="small"
                color="error"
                disabled={removing.isPending}
                onClick={() => actions.remove(comment)}
              >
                {translate('comments.removeYes')}
              </Button>
              <Button size="small" onClick={() => setAsked(false)}>
                {translate('comments.cancel')}
              </Button>
            </>
          ) : (
            <>
              <Button
                size="small"
                onClick={() => {
                  editing.reset();
                  setOpened(true);
                  setDraft(text);
                }}
              >
                {translate('comments.edit')}
              </Button>
              <Button
                size="small"
                color="inherit"
                onClick={() => {
                  removing.reset();
                  setAsked(true);
                }}
              >
                {translate('comments.remove')}
              </Button>
            </>
          )}
        </Box>
      )}
      {asked && (
        <FailureAlert
          failure={removing.error?.failure}
          text={
            removing.error?.failure.code === 'CONFLICT' ? translate('comments.changed') : undefined
          }
        />
      )}
    </Box>
  );
};
