import { useRef, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import type { PlannedIndicator } from '../../schema/scoring/plan.js';
import { useDraft } from '../drafts/useDraft.js';
import { useFormat } from '../fields/useFormat.js';
import type {
  ReviewedAnswerFragment,
  WorksheetAnswerFragment,
  WorksheetEvaluationFragment,
} from '../graphql/graphql.js';
import { answerText } from '../worksheets/indicator/answerText.js';
import { StageValueForm } from './StageValueForm.js';
import { asContent, basisOf, valueOfStage } from './stageValue.js';
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
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useDraft<StageValueDraft | null>(
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
  const facts = [
    say('by', { role: translate(`enums.Role.${stage.scoredBy}`) }),
    stage.precedence === null && say('apart'),
  ];
  const act = draft ? 'goOn' : value ? 'replace' : 'give';
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1 }}>
        <Box sx={{ flex: { xs: '1 1 100%', sm: '1 1 220px' }, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
            {facts.filter(Boolean).join(' · ')}
          </Typography>
          {value ? (
            <Given value={value} version={answer.version} indicator={indicator} />
          ) : (
            <Typography color="textSecondary">{say('none')}</Typography>
          )}
        </Box>
        {may && !open && (
          <Button
            ref={opener}
            variant="outlined"
            aria-label={say(`${act}Of`, { name })}
            onClick={() => setOpen(true)}
            sx={{ minHeight: 44, alignSelf: 'start' }}
          >
            {say(act)}
          </Button>
        )}
      </Box>
      {may && open && (
        <StageValueForm
          answer={answer}
          stageKey={stage.key}
          name={name}
          indicator={indicator}
          planned={planned}
          before={value}
          draft={draft ?? {}}
          onEdit={(changes) =>
            setDraft({ basis: basisOf(answer, stage.key), ...draft, ...changes })
          }
          onDiscard={() => setDraft(null)}
          onClose={close}
          onRecorded={onRecorded}
          onOutdated={onOutdated}
        />
      )}
    </Box>
  );
};

interface GivenProps {
  readonly value: WorksheetEvaluationFragment;
  /** Of the answer now. */
  readonly version: number;
  readonly indicator: IndicatorDefinition;
}

const Given = ({ value, version, indicator }: GivenProps) => {
  const translate = useTranslate();
  const { number, dateTime } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.stages.values.${key}`, params);
  const { note, evaluator, createdAt, answerVersion } = value;
  const facts = [
    evaluator.name,
    dateTime(createdAt),
    answerVersion !== version && say('ofEarlier'),
  ];
  return (
    <>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {answerText(indicator, asContent(value), number)}
      </Typography>
      {note && (
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {say('noteIs', { note })}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary" component="div">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
};
