import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { ObjectionState } from '../graphql/enums.js';

const tones = { OPEN: 'waiting', UPHELD: 'good', REJECTED: 'neutral' } as const;

/** Whether an objection was decided, and how. */
export const ObjectionStateChip = ({ state }: { readonly state: ObjectionState }) => {
  const translate = useTranslate();
  return <ToneChip tone={tones[state]} label={translate(`enums.ObjectionState.${state}`)} />;
};
