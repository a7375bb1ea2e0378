import { useId } from 'react';
import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FieldRefusal } from '../../fields/FieldRefusal.js';
import type { Failure } from '../../providers/errors.js';
import { sentenceOf } from '../../providers/refusals.js';

interface AnswerChoiceProps {
  /** Code and text of its indicator. */
  readonly name: string;
  /** Where it stands, in words. */
  readonly standing: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
  /** Why the server would not take this one. */
  readonly refusal: Failure | undefined;
}

/** An answer among others of which some are chosen. */
export const AnswerChoice = ({ name, standing, checked, onToggle, refusal }: AnswerChoiceProps) => {
  const translate = useTranslate();
  const id = useId();
  const sentence =
    refusal &&
    translate(
      refusal.code === 'WORKSHEET_INCOMPLETE'
        ? 'resources.worksheets.resubmit.unanswered'
        : sentenceOf(refusal),
    );
  return (
    <Box sx={{ py: 0.5 }}>
      <FormControlLabel
        sx={{ alignItems: 'flex-start' }}
        control={
          <Checkbox
            checked={checked}
            onChange={onToggle}
            sx={{ mt: -0.75 }}
            slotProps={{
              input: {
                'aria-invalid': refusal !== undefined,
                ...(refusal && { 'aria-describedby': id }),
              },
            }}
          />
        }
        label={
          <>
            {name}
            <Typography variant="body2" color="textSecondary">
              {standing}
            </Typography>
          </>
        }
      />
      <Box sx={{ pl: 4 }}>
        <FieldRefusal id={id} sentence={sentence} />
      </Box>
    </Box>
  );
};
