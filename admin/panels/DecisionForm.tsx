import { useEffect, useId, useMemo } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { limits } from '../../schema/limits.js';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { FailureAlert } from '../fields/FailureAlert.js';
import type { PanelItemFragment, PanelShownFragment } from '../graphql/graphql.js';
import type { Failure } from '../providers/errors.js';
import { refusalAt, sentenceOf } from '../providers/refusals.js';
import type { Places } from '../providers/refusals.js';
import { answerPlaces } from '../worksheets/indicator/answerPlaces.js';
import { type DecisionDraft, isSettled, shownContent, shownReason } from './decision.js';
import { DecisionValue } from './DecisionValue.js';

interface DecisionFormProps {
  readonly item: PanelItemFragment;
  readonly reviewed: Reviewed;
  readonly panel: PanelShownFragment;
  readonly draft: DecisionDraft | undefined;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  readonly reasonRef: RefObject<HTMLTextAreaElement | null>;
  readonly onEdit: (changes: DecisionDraft) => void;
  readonly onDecide: () => void;
  readonly onUndo: () => void;
}

const places: Places = { ...answerPlaces, reason: {} };

/** The value that the panel settles on, and why. Empty until somebody fills it in. */
export const DecisionForm = ({
  item,
  reviewed,
  panel,
  draft,
  failure,
  busy,
  reasonRef,
  onEdit,
  onDecide,
  onUndo,
}: DecisionFormProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const refusal = useMemo(() => failure && refusalAt(failure, places), [failure]);
  const wrongReason = failure?.field === 'reason' ? failure : undefined;
  useEffect(() => {
    if (wrongReason) reasonRef.current?.focus();
  }, [wrongReason, reasonRef]);
  const say = (key: string) => translate(`resources.panels.${key}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') reasonRef.current?.blur();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy) onDecide();
    }
  };
  const settled = isSettled(item);
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}
    >
      <Typography variant="h3" id={titleId}>
        {say('decision')}
      </Typography>
      <DecisionValue
        panel={panel}
        item={item}
        reviewed={reviewed}
        content={shownContent(item, draft)}
        refusal={refusal}
        onChange={(content) => onEdit({ content })}
      />
      <TextField
        multiline
        minRows={2}
        maxRows={8}
        inputRef={reasonRef}
        label={say('reason')}
        value={shownReason(item, draft)}
        error={wrongReason !== undefined}
        helperText={
          wrongReason ? translate(sentenceOf(wrongReason), wrongReason.details) : say('reasonHelp')
        }
        slotProps={{ htmlInput: { maxLength: limits.reasonLength } }}
        onKeyDown={onKeyDown}
        onChange={({ target }) => onEdit({ reason: target.value })}
      />
      {failure && !refusal && (
        <FailureAlert
          failure={failure}
          text={failure.code === 'CONFLICT' ? say('changed') : undefined}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          disabled={busy || (settled && draft === undefined)}
          onClick={onDecide}
          sx={{ minHeight: 44 }}
        >
          {say(item.decision ? 'decideAgain' : 'decide')}
        </Button>
        {item.decision && (
          <Button
            color="inherit"
            disabled={busy}
            aria-keyshortcuts="Z"
            onClick={onUndo}
            sx={{ minHeight: 44 }}
          >
            {say('undo')}
          </Button>
        )}
      </Box>
    </Box>
  );
};
