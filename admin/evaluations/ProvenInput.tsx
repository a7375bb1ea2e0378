import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { Refusal } from '../providers/refusals.js';
import { AnswerInput } from '../worksheets/indicator/AnswerInput.js';
import { OptionCards } from '../worksheets/indicator/OptionCards.js';
import { sameContent } from '../worksheets/saving/answerContent.js';
import type { AnswerContent } from '../worksheets/saving/answerContent.js';
import type { Reviewed } from './useReviewAnswer.js';

interface ProvenInputProps {
  readonly reviewed: Pick<Reviewed, 'indicator' | 'planned'>;
  /** What the unit says. */
  readonly claim: AnswerContent;
  /** What an acceptance would count. */
  readonly content: AnswerContent;
  /** Whether nothing is put down yet, so that there is nothing to differ from the claim. */
  readonly untouched?: boolean;
  readonly disabled: boolean;
  /** What the server would not have of it. */
  readonly refusal: Refusal | undefined;
  readonly onChange: (content: AnswerContent) => void;
}

/** What is proven, beside what is claimed: the criteria with the claim marked, or the counts or value. */
export const ProvenInput = ({
  reviewed,
  claim,
  content,
  untouched = false,
  disabled,
  refusal,
  onChange,
}: ProvenInputProps) => {
  const translate = useTranslate();
  const { indicator, planned } = reviewed;
  const say = (key: string) => translate(`resources.evaluations.desk.${key}`);
  return (
    <Box>
      {indicator.options.length > 0 ? (
        <OptionCards
          indicator={indicator}
          legend={say('proven')}
          chosen={content.optionKey}
          disabled={disabled}
          refused={refusal?.at === 'optionKey' ? refusal.key : undefined}
          markOf={(key) =>
            key === claim.optionKey && (
              <Box sx={{ mt: 0.5 }}>
                <ToneChip tone="waiting" label={say('claimed')} />
              </Box>
            )
          }
          onChoose={(optionKey) => onChange({ ...content, optionKey })}
        />
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
          {!untouched && (
            <Typography variant="body2" role="status">
              {say('differs')}
            </Typography>
          )}
          {!disabled && !(untouched && indicator.options.length > 0) && (
            <Button size="small" onClick={() => onChange(claim)}>
              {say('asClaimed')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
};
