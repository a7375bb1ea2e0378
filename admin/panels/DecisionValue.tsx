import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { ToneChip } from '../fields/ToneChip.js';
import type { PanelItemFragment, PanelShownFragment } from '../graphql/graphql.js';
import type { Refusal } from '../providers/refusals.js';
import { AnswerInput } from '../worksheets/indicator/AnswerInput.js';
import { OptionCards } from '../worksheets/indicator/OptionCards.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';
import { asContent } from './decision.js';
import { useStageName } from './useStageName.js';

interface DecisionValueProps {
  readonly panel: PanelShownFragment;
  readonly item: PanelItemFragment;
  readonly reviewed: Reviewed;
  readonly content: AnswerContent;
  /** What the server would not have of it. */
  readonly refusal: Refusal | undefined;
  readonly onChange: (content: AnswerContent) => void;
}

/** The value to settle on: the criteria with what each stage chose, or the counts or value. */
export const DecisionValue = ({
  panel,
  item,
  reviewed,
  content,
  refusal,
  onChange,
}: DecisionValueProps) => {
  const translate = useTranslate();
  const stageName = useStageName(panel);
  const { indicator, planned } = reviewed;
  const say = (key: string, values = {}) => translate(`resources.panels.${key}`, values);
  if (indicator.options.length === 0) {
    return (
      <Box sx={{ display: 'grid', gap: 1 }}>
        <AnswerInput
          indicator={indicator}
          planned={planned}
          optionKey={content.optionKey}
          value={content.value}
          counts={content.counts}
          disabled={false}
          refusal={refusal}
          onChange={(part) => onChange({ ...content, ...part })}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {item.values.map((value) => (
            <Button
              key={value.stageKey}
              size="small"
              onClick={() => onChange(asContent(value))}
              sx={{ minHeight: 36 }}
            >
              {say('asStage', { stage: stageName(value.stageKey) })}
            </Button>
          ))}
        </Box>
      </Box>
    );
  }
  return (
    <OptionCards
      indicator={indicator}
      group={`panel-${indicator.code}`}
      legend={say('value')}
      chosen={content.optionKey}
      refused={refusal?.at === 'optionKey' ? refusal.key : undefined}
      markOf={(key) => <Marks keys={keysOf(item, key).map(stageName)} />}
      onChoose={(optionKey) => onChange({ ...content, optionKey })}
    />
  );
};

const keysOf = ({ values }: PanelItemFragment, optionKey: string): string[] =>
  values.filter((value) => value.optionKey === optionKey).map(({ stageKey }) => stageKey);

const Marks = ({ keys }: { readonly keys: readonly string[] }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: keys.length > 0 ? 0.5 : 0 }}>
    {keys.map((label) => (
      <ToneChip key={label} tone="waiting" label={label} />
    ))}
  </Box>
);
