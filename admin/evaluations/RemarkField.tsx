import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import type { Failure } from '../providers/errors.js';
import { sentenceOf } from '../providers/refusals.js';
import type { VerdictDraft } from './verdict.js';

interface RemarkFieldProps {
  readonly note: string;
  /** For whom it is, and what becomes of it; the unit unless told otherwise. */
  readonly label?: string;
  readonly help?: string;
  /** What the server said of the last try. */
  readonly failure: Failure | undefined;
  /** Whether somebody just opened it. */
  readonly takesFocus: boolean;
  readonly onEdit: (changes: Partial<VerdictDraft>) => void;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

/** What an evaluator says beside an acceptance. */
export const RemarkField = ({
  note,
  label,
  help,
  failure,
  takesFocus,
  onEdit,
  onAccept,
  onLeave,
}: RemarkFieldProps) => {
  const translate = useTranslate();
  const input = useRef<HTMLTextAreaElement>(null);
  const wrong = failure?.field === 'note' ? failure : undefined;
  useEffect(() => {
    if (takesFocus || wrong) input.current?.focus();
  }, [takesFocus, wrong]);
  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onAccept();
    }
  };
  return (
    <TextField
      multiline
      minRows={2}
      maxRows={8}
      inputRef={input}
      label={label ?? say('remark')}
      value={note}
      error={wrong !== undefined}
      helperText={wrong ? translate(sentenceOf(wrong), wrong.details) : (help ?? say('remarkHelp'))}
      slotProps={{ htmlInput: { maxLength: limits.noteLength } }}
      onKeyDown={onKeyDown}
      onChange={({ target }) => onEdit({ note: target.value })}
    />
  );
};
