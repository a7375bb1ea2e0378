import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { FormulaStatus } from '../graphql/enums.js';

const tones = {
  DRAFT: 'waiting',
  PROPOSED: 'attention',
  APPROVED: 'waiting',
  PUBLISHED: 'good',
  RETIRED: 'neutral',
} as const;

/** Whether a formula is being drafted, on its way to approval, in force, or one of the past. */
export const FormulaStatusChip = ({ status }: { readonly status: FormulaStatus }) => {
  const translate = useTranslate();
  return <ToneChip tone={tones[status]} label={translate(`enums.FormulaStatus.${status}`)} />;
};
