import { useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailureAlert } from '../fields/FailureAlert.js';
import { useFormat } from '../fields/useFormat.js';
import type { CommentItemFragment } from '../graphql/graphql.js';
import { CommentComposer } from './CommentComposer.js';
import { CommentText } from './CommentText.js';
import { UnsentText } from './UnsentText.js';
import { useCommentEdit } from './useCommentEdit.js';
import type { CommentActions } from './useCommentThread.js';

interface CommentItemProps {
  readonly answerId: string;
  readonly comment: CommentItemFragment;
  readonly actions: CommentActions;
}

/** One comment; whoever wrote it may change it and take it back. */
export const CommentItem = ({ answerId, comment, actions }: CommentItemProps) => {
  const translate = useTranslate();
  const { dateTime } = useFormat();
  const edit = useCommentEdit(comment);
  const [asked, setAsked] = useState(false);
  const { editing, removing } = actions;
  const { author, text, createdAt, editedAt, removedAt, abilities } = comment;
  const { begun, isEditing, mayEdit, takeFocus } = edit;
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
      ) : (
        <>
          {isEditing && edit.isOvertaken && (
            <Typography variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
              {translate('comments.meanwhile')}
            </Typography>
          )}
          {(!isEditing || edit.isOvertaken) && (
            <CommentText text={text} mentions={comment.mentions} />
          )}
        </>
      )}
      {isEditing && begun !== undefined && (
        <Box sx={{ mt: edit.isOvertaken ? 1.75 : 1 }}>
          <CommentComposer
            answerId={answerId}
            text={begun}
            label={translate('comments.editLabel')}
            action={translate('comments.save')}
            busy={editing.isPending}
            failure={editing.error?.failure}
            takesFocus={edit.isOpened}
            onChange={edit.change}
            onSend={(input) => actions.edit(comment, input)}
            onCancel={edit.putAside}
          />
        </Box>
      )}
      {!isEditing && begun !== undefined && (
        <UnsentText
          what={mayEdit ? 'aside' : 'edit'}
          text={begun}
          {...(mayEdit && { onGoOn: edit.open, goOnRef: takeFocus })}
          onDiscard={edit.discard}
        />
      )}
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
              {begun === undefined && (
                <Button
                  ref={takeFocus}
                  size="small"
                  onClick={() => {
                    editing.reset();
                    edit.open();
                  }}
                >
                  {translate('comments.edit')}
                </Button>
              )}
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
