import { useRef, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import { useFormat } from '../fields/useFormat.js';
import type { ReviewedAnswerFragment, WorksheetAnswerFragment } from '../graphql/graphql.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { StageValueForm } from './StageValueForm.js';
import { asContent, valueOfStage } from './stageValue.js';
import type { AnswerStage, StageValueDraft } from './stageValue.js';

interface StageValueProps {
  readonly answer: WorksheetAnswerFragment;
  readonly stage: AnswerStage['stage'];
  readonly name: string;
  readonly indicator: IndicatorDefinition;
  readonly planned: PlannedIndicator;
  /** Whether the viewer may record its value. */
  readonly may: boolean;
  readonly onRecorded: (answer: ReviewedAnswerFragment) => void;
  readonly onOutdated: () => void;
}

/** One stage of an answer: its value, note, author and time, or that there is none yet. */
export const StageValue = ({
  answer,
  stage,
  name,
  indicator,
  planned,
  may,
  onRecorded,
  onOutdated,
}: StageValueProps) => {
  const translate = useTranslate();
  const { number, dateTime } = useFormat();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useStore<StageValueDraft | null>(
    `stages.draft.${answer.id}.${stage.key}`,
    null,
  );
  const value = valueOfStage(answer, stage.key);
  const say = (key: string, params = {}) => translate(`resources.stages.values.${key}`, params);
  const close = () => {
    setOpen(false);
    // The opener comes back with the next paint.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const act = draft ? 'goOn' : value ? 'replace' : 'give';
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {[
              say('by', { role: translate(`enums.Role.${stage.scoredBy}`) }),
              stage.precedence === null && say('apart'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
        {may && !open && (
          <Button
            ref={opener}
            variant="outlined"
            aria-label={say(`${act}Of`, { name })}
            onClick={() => setOpen(true)}
            sx={{ minHeight: 44 }}
          >
            {say(act)}
          </Button>
        )}
      </Box>
      {value ? (
        <Box sx={{ mt: 0.75 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            {answerText(indicator, asContent(value), number)}
          </Typography>
          {value.note && (
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {say('noteIs', { note: value.note })}
            </Typography>
          )}
          <Typography variant="caption" color="textSecondary" component="div">
            {[
              value.evaluator.name,
              dateTime(value.createdAt),
              value.answerVersion !== answer.version && say('ofEarlier'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
      ) : (
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {say('none')}
        </Typography>
      )}
      {may && open && (
        <StageValueForm
          answer={answer}
          stageKey={stage.key}
          name={name}
          indicator={indicator}
          planned={planned}
          before={value}
          draft={draft ?? {}}
          onEdit={(changes) => setDraft({ basis: answer.version, ...draft, ...changes })}
          onDiscard={() => setDraft(null)}
          onClose={close}
          onRecorded={onRecorded}
          onOutdated={onOutdated}
        />
      )}
    </Box>
  );
};
