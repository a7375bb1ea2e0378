import { useId } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../fields/FieldRefusal.js';
import { ToneChip } from '../fields/ToneChip.js';
import type { Refusal } from '../providers/refusals.js';
import { AnswerInput } from '../worksheets/indicator/AnswerInput.js';
import { OptionCard } from '../worksheets/indicator/OptionCard.js';
import { sameContent } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';
import type { Reviewed } from './useReviewAnswer.js';
import { claimOf } from './verdict.js';

interface ProvenInputProps {
  readonly reviewed: Reviewed;
  /** What an acceptance would count. */
  readonly content: AnswerContent;
  readonly disabled: boolean;
  /** What the server would not have of it. */
  readonly refusal: Refusal | undefined;
  readonly onChange: (content: AnswerContent) => void;
}

/** What is proven, beside what is claimed: the criteria with the claim marked, or the counts or value. */
export const ProvenInput = ({
  reviewed,
  content,
  disabled,
  refusal,
  onChange,
}: ProvenInputProps) => {
  const translate = useTranslate();
  const id = useId();
  const { answer, indicator, planned } = reviewed;
  const claim = claimOf(answer);
  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  const refused = refusal?.at === 'optionKey' ? refusal.key : undefined;
  return (
    <Box>
      {indicator.options.length > 0 ? (
        <Box
          component="fieldset"
          disabled={disabled}
          aria-invalid={refused !== undefined || undefined}
          aria-describedby={refused && id}
          sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
        >
          <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600, fontSize: '0.9rem' }}>
            {say('proven')}
          </Box>
          <Box sx={{ display: 'grid', gap: 1 }}>
            {indicator.options.map((option, index) => (
              <OptionCard
                key={option.key}
                group={indicator.code}
                option={option}
                number={index + 1}
                chosen={option.key === content.optionKey}
                disabled={disabled}
                mark={
                  option.key === claim.optionKey && (
                    <Box sx={{ mt: 0.5 }}>
                      <ToneChip tone="waiting" label={say('claimed')} />
                    </Box>
                  )
                }
                onChoose={(optionKey) => onChange({ ...content, optionKey })}
              />
            ))}
          </Box>
          <FieldRefusal id={id} sentence={refused && translate(refused)} />
        </Box>
      ) : (
        <AnswerInput
          indicator={indicator}
          planned={planned}
          optionKey={content.optionKey}
          value={content.value}
          counts={content.counts}
          disabled={disabled}
          refusal={refusal}
          onChange={(part) => onChange({ ...content, ...part })}
        />
      )}
      {!sameContent(content, claim) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
          <Typography variant="body2" role="status">
            {say('differs')}
          </Typography>
          {!disabled && (
            <Button size="small" onClick={() => onChange(claim)}>
              {say('asClaimed')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
};
