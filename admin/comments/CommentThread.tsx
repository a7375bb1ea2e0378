import { memo, useId } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { CommentComposer } from './CommentComposer.js';
import { CommentItem } from './CommentItem.js';
import { useCommentDraft } from './useCommentDraft.js';
import { type CommentActions, useCommentThread } from './useCommentThread.js';

/**
 * What those who work on an answer say of it to each other. Mount it anew for another answer. It stands still
 * while the answer beside it is typed.
 */
export const CommentThread = memo(({ answerId }: { readonly answerId: string }) => {
  const translate = useTranslate();
  const titleId = useId();
  const actions = useCommentThread(answerId);
  const { thread, error, retry, showEarlier } = actions;
  const count = thread?.comments.filter(({ removedAt }) => removedAt == null).length ?? 0;
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h3" sx={{ mb: 1 }}>
        {count > 0 && !thread?.hasEarlier
          ? translate('comments.titleCount', { smart_count: count })
          : translate('comments.title')}
      </Typography>
      {!thread &&
        (error ? <FailedState error={error} onRetry={retry} /> : <LoadingState rows={2} />)}
      {thread && (
        <>
          {showEarlier && (
            <Button size="small" onClick={showEarlier}>
              {translate('comments.earlier')}
            </Button>
          )}
          {thread.comments.length === 0 ? (
            <Typography color="textSecondary" sx={{ mb: 1.5 }}>
              {translate('comments.empty')}
            </Typography>
          ) : (
            <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, mb: 1 }}>
              {thread.comments.map((comment) => (
                <CommentItem
                  key={comment.id}
                  answerId={answerId}
                  comment={comment}
                  actions={actions}
                />
              ))}
            </Box>
          )}
          {thread.abilities.includes('comment.write') && (
            <NewComment answerId={answerId} actions={actions} />
          )}
        </>
      )}
    </Box>
  );
});

CommentThread.displayName = 'CommentThread';

interface NewCommentProps {
  readonly answerId: string;
  readonly actions: CommentActions;
}

const NewComment = ({ answerId, actions }: NewCommentProps) => {
  const translate = useTranslate();
  const [text, setText, clear] = useCommentDraft(answerId);
  return (
    <CommentComposer
      answerId={answerId}
      text={text}
      label={translate('comments.label')}
      action={translate('comments.send')}
      busy={actions.adding.isPending}
      failure={actions.adding.error?.failure}
      onChange={setText}
      onSend={(input) => actions.add(input, () => clear(input.text))}
    />
  );
};
