import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { PeriodStatus } from '../graphql/enums.js';

const tones = { PLANNED: 'waiting', OPEN: 'good', CLOSED: 'neutral' } as const;

/** Planned, open or closed. */
export const PeriodStatusChip = ({ status }: { readonly status: PeriodStatus }) => {
  const translate = useTranslate();
  return <ToneChip tone={tones[status]} label={translate(`enums.PeriodStatus.${status}`)} />;
};
