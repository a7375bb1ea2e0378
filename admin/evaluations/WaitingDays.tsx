import { ToneChip } from '../fields/ToneChip.js';
import { longWait, overdueWait } from './longWait.js';
import { useWaitingText } from './rowTexts.js';

/** For how many working days an answer waits, the more noticeable the longer. */
export const WaitingDays = ({ days }: { readonly days: number | null }) => {
  const label = useWaitingText()(days);
  if (days === null || label === undefined) return null;
  const tone = days > overdueWait ? 'attention' : days > longWait ? 'waiting' : 'neutral';
  return <ToneChip tone={tone} label={label} />;
};
