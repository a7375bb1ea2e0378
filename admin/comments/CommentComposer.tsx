import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import { useFormat } from '../fields/useFormat.js';
import type { AddCommentInput } from '../graphql/graphql.js';
import type { Failure } from '../providers/errors.js';
import { visuallyHidden } from '../fields/visuallyHidden.js';
import { MentionList, optionId } from './MentionList.js';
import { useMentions } from './useMentions.js';

interface CommentComposerProps {
  readonly answerId: string;
  readonly text: string;
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly takesFocus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: (input: Omit<AddCommentInput, 'answerId'>) => void;
  readonly onCancel?: () => void;
}

/** From here on it is said how much room is left. */
const nearlyFull = limits.commentLength * 0.8;

/** Where a comment is written: plain text, names after an @. */
export const CommentComposer = (props: CommentComposerProps) => {
  const { answerId, text, label, action, busy, failure, takesFocus, onChange, onSend, onCancel } =
    props;
  const translate = useTranslate();
  const { number } = useFormat();
  const listId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions({ answerId, text, input, onChange });
  const isOpen = mentions.offered.length > 0;
  const isReady = text.trim() !== '' && !busy && mentions.ready;
  const send = () => {
    if (isReady) onSend({ text, mentions: mentions.mentioned() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKeyDown(event)) return;
    if (event.key === 'Escape') onCancel?.();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // The desk's own way with this key is to the next indicator.
      event.preventDefault();
      event.nativeEvent.stopImmediatePropagation();
      send();
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        ref={setAnchor}
        multiline
        minRows={2}
        maxRows={10}
        margin="none"
        inputRef={input}
        label={label}
        value={text}
        autoFocus={takesFocus === true}
        onChange={({ target }) => {
          onChange(target.value);
          mentions.follow();
        }}
        onSelect={mentions.follow}
        onBlur={mentions.close}
        onKeyDown={onKeyDown}
        helperText={
          text.length > nearlyFull
            ? translate('comments.left', { count: number(limits.commentLength - text.length) })
            : mentions.isNobody
              ? translate('comments.mentionNobody')
              : translate('comments.help')
        }
        slotProps={{
          htmlInput: {
            maxLength: limits.commentLength,
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-haspopup': 'listbox',
            'aria-expanded': isOpen,
            ...(isOpen && {
              'aria-controls': listId,
              'aria-activedescendant': optionId(listId, mentions.place),
            }),
          },
        }}
      />
      <MentionList
        id={listId}
        anchor={anchor}
        people={mentions.offered}
        active={mentions.place}
        onChoose={mentions.choose}
      />
      <Box role="status" sx={visuallyHidden}>
        {isOpen && translate('comments.mentionSome', { smart_count: mentions.offered.length })}
      </Box>
      <FailureAlert
        failure={failure}
        text={failure?.code === 'CONFLICT' ? translate('comments.changed') : undefined}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" onClick={send} disabled={!isReady}>
          {action}
        </Button>
        {onCancel && <Button onClick={onCancel}>{translate('comments.cancel')}</Button>}
      </Box>
    </Box>
  );
};
