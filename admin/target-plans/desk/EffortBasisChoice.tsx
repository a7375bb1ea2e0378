import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ChangeWishes, Wishes } from './wishes.js';

interface EffortBasisChoiceProps {
  readonly wishes: Wishes;
  readonly onChange: ChangeWishes;
}

/** What an effort is the effort of. */
export const EffortBasisChoice = ({ wishes, onChange }: EffortBasisChoiceProps) => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.target-plans.effort.${key}`);
  return (
    <Box className="no-print" sx={{ mt: 2 }}>
      <Typography id="effort-basis" variant="body2" color="textSecondary">
        {say('basis')}
      </Typography>
      <RadioGroup
        row
        aria-labelledby="effort-basis"
        value={wishes.basis}
        onChange={(_, basis) =>
          onChange((before) => ({ ...before, basis: basis as Wishes['basis'] }))
        }
      >
        {(['INDICATOR', 'STEP'] as const).map((basis) => (
          <FormControlLabel key={basis} value={basis} control={<Radio />} label={say(basis)} />
        ))}
      </RadioGroup>
    </Box>
  );
};
