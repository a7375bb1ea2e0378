import { Chip } from '@mui/material';
import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import EditNoteIcon from '@mui/icons-material/EditNoteOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmptyOutlined';
import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import { useTranslate } from 'react-admin';
import type { AnswerState } from '../graphql/enums.js';

/** A sign for each state, so that colour is never what tells them apart. */
export const stateIcons: Readonly<Record<AnswerState, SvgIconComponent>> = {
  DRAFT: EditNoteIcon,
  SUBMITTED: HourglassIcon,
  RETURNED: ReplyIcon,
  ACCEPTED: CheckCircleIcon,
};

/** The state of an answer, in word, sign and colour. */
export const StateChip = ({ state }: { readonly state: AnswerState }) => {
  const translate = useTranslate();
  const Icon = stateIcons[state];
  return (
    <Chip
      size="small"
      icon={<Icon />}
      label={translate(`enums.AnswerState.${state}`)}
      sx={({ palette }) => ({
        color: palette.answerState[state].text,
        backgroundColor: palette.answerState[state].fill,
        '& .MuiChip-icon': { color: 'inherit' },
      })}
    />
  );
};
