import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import { FormattedText } from '../formatted-text/FormattedText.js';
import { answerText } from '../worksheets/indicator/answerText.js';

interface ClaimAndExplanationProps {
  readonly indicator: Parameters<typeof answerText>[0];
  readonly claim: Parameters<typeof answerText>[1] & { readonly optionKey?: string | null };
  /** Empty where the unit wrote none. */
  readonly explanation: string;
}

/** What the unit says: an answer that is no option among the criteria, and why. */
export const ClaimAndExplanation = ({
  indicator,
  claim,
  explanation,
}: ClaimAndExplanationProps) => {
  const translate = useTranslate();
  const { number } = useFormat();
  const say = (key: string, params = {}) => translate(`resources.evaluations.desk.${key}`, params);
  return (
    <>
      {claim.optionKey === null && (
        <Typography sx={{ fontWeight: 600 }}>
          {say('claim', { answer: answerText(indicator, claim, number) ?? say('unanswered') })}
        </Typography>
      )}
      <Box>
        <Typography variant="h3" sx={{ mb: 0.5 }}>
          {say('explanation')}
        </Typography>
        {explanation ? (
          <FormattedText text={explanation} />
        ) : (
          <Typography color="textSecondary">{say('noExplanation')}</Typography>
        )}
      </Box>
    </>
  );
};
