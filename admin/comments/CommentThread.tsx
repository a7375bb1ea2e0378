import { memo, useId } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDraft } from '../drafts/useDraft.js';
import { FailedState } from '../fields/FailedState.js';
import { LoadingState } from '../fields/LoadingState.js';
import { CommentComposer } from './CommentComposer.js';
import { CommentItem } from './CommentItem.js';
import { UnsentText } from './UnsentText.js';
import { type CommentActions, newDraftKey, useCommentThread } from './useCommentThread.js';

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
          <NewComment
            answerId={answerId}
            actions={actions}
            mayWrite={thread.abilities.includes('comment.write')}
          />
        </>
      )}
    </Box>
  );
});

CommentThread.displayName = 'CommentThread';

interface NewCommentProps {
  readonly answerId: string;
  readonly actions: CommentActions;
  readonly mayWrite: boolean;
}

/** What is typed comes back after a reload; also where it can not be said any more. */
const NewComment = ({ answerId, actions, mayWrite }: NewCommentProps) => {
  const translate = useTranslate();
  const [text, setText] = useDraft(newDraftKey(answerId), '');
  if (!mayWrite) {
    if (text.trim() === '') return null;
    return <UnsentText what="comment" text={text} onDiscard={() => setText('')} />;
  }
  return (
    <CommentComposer
      answerId={answerId}
      text={text}
      label={translate('comments.label')}
      action={translate('comments.send')}
      busy={actions.adding.isPending}
      failure={actions.adding.error?.failure}
      onChange={setText}
      onSend={actions.add}
    />
  );
};
