import { useTranslate } from 'react-admin';
import { isReopened } from '../../schema/sealed-period.js';
import { ToneChip } from '../fields/ToneChip.js';
import type { PeriodStatus } from '../graphql/enums.js';

const tones = { PLANNED: 'waiting', OPEN: 'good', CLOSED: 'neutral' } as const;

interface PeriodStatusChipProps {
  readonly status: PeriodStatus;
  readonly revision: number;
}

/** Planned, open, open again or closed. */
export const PeriodStatusChip = ({ status, revision }: PeriodStatusChipProps) => {
  const translate = useTranslate();
  if (isReopened({ status, revision })) {
    return <ToneChip tone="attention" label={translate('periodReopening.chip')} />;
  }
  return <ToneChip tone={tones[status]} label={translate(`enums.PeriodStatus.${status}`)} />;
};
