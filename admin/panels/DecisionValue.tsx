import { useId } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Reviewed } from '../evaluations/useReviewAnswer.js';
import { FieldRefusal } from '../fields/FieldRefusal.js';
import { ToneChip } from '../fields/ToneChip.js';
import type { PanelItemFragment, PanelShownFragment } from '../graphql/graphql.js';
import type { Refusal } from '../providers/refusals.js';
import { AnswerInput } from '../worksheets/indicator/AnswerInput.js';
import { OptionCard } from '../worksheets/indicator/OptionCard.js';
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
  const id = useId();
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
  const refused = refusal?.at === 'optionKey' ? refusal.key : undefined;
  return (
    <Box
      component="fieldset"
      aria-invalid={refused !== undefined || undefined}
      aria-describedby={refused && id}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600, fontSize: '0.9rem' }}>
        {say('value')}
      </Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {indicator.options.map((option, index) => (
          <OptionCard
            key={option.key}
            group={`panel-${indicator.code}`}
            option={option}
            number={index + 1}
            chosen={option.key === content.optionKey}
            disabled={false}
            mark={<Marks keys={keysOf(item, option.key).map(stageName)} />}
            onChoose={(optionKey) => onChange({ ...content, optionKey })}
          />
        ))}
      </Box>
      <FieldRefusal id={id} sentence={refused && translate(refused)} />
    </Box>
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
