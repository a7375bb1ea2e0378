import CancelIcon from '@mui/icons-material/BlockOutlined';
import KeptIcon from '@mui/icons-material/CheckCircleOutlined';
import LateIcon from '@mui/icons-material/EventBusyOutlined';
import OpenIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { FollowUpOutcome } from '../graphql/enums.js';

/** A sign and a tone for each, so that colour is never what tells them apart. */
const looks = {
  KEPT: { tone: 'good', icon: KeptIcon },
  LATE: { tone: 'attention', icon: LateIcon },
  OPEN: { tone: 'waiting', icon: OpenIcon },
  CANCELLED: { tone: 'neutral', icon: CancelIcon },
} as const satisfies Readonly<Record<FollowUpOutcome, { tone: string; icon: SvgIconComponent }>>;

/** Whether a word was kept, in word, sign and colour. */
export const OutcomeChip = ({ outcome }: { readonly outcome: FollowUpOutcome }) => {
  const translate = useTranslate();
  const { tone, icon: Icon } = looks[outcome];
  return (
    <ToneChip tone={tone} icon={<Icon />} label={translate(`enums.FollowUpOutcome.${outcome}`)} />
  );
};
