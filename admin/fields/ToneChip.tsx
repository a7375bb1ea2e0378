import { Chip } from '@mui/material';
import type { ChipProps } from '@mui/material';
import type { AnswerState } from '../graphql/enums.js';

interface ToneChipProps {
  /** Already translated; it says everything, the colour only helps the eye. */
  readonly label: string;
  /** Borrows the colours of an answer's state: grey, blue, orange or green. */
  readonly tone: 'neutral' | 'waiting' | 'attention' | 'good';
  readonly icon?: ChipProps['icon'];
}

const tones: Readonly<Record<ToneChipProps['tone'], AnswerState>> = {
  neutral: 'DRAFT',
  waiting: 'SUBMITTED',
  attention: 'RETURNED',
  good: 'ACCEPTED',
};

/** A small fact with a colour: a status of a period, a worksheet, a formula or a unit. */
export const ToneChip = ({ label, tone, icon }: ToneChipProps) => (
  <Chip
    size="small"
    label={label}
    icon={icon}
    sx={({ palette }) => ({
      color: palette.answerState[tones[tone]].text,
      backgroundColor: palette.answerState[tones[tone]].fill,
      '& .MuiChip-icon': { color: 'inherit' },
    })}
  />
);
