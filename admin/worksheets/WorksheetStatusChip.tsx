import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { WorksheetStatus } from '../graphql/enums.js';

const tones = { FILLING: 'neutral', SUBMITTED: 'waiting', CLOSED: 'good' } as const;

/** With the unit, with the evaluators, or closed. */
export const WorksheetStatusChip = ({ status }: { readonly status: WorksheetStatus }) => {
  const translate = useTranslate();
  return <ToneChip tone={tones[status]} label={translate(`enums.WorksheetStatus.${status}`)} />;
};
