import { useTranslate } from 'react-admin';
import { ToneChip } from '../fields/ToneChip.js';
import type { InnovationStage } from '../graphql/enums.js';

const tones = { IDEA: 'neutral', TRIAL: 'waiting', APPLIED: 'good', REPLICATED: 'good' } as const;

/** How far an innovation is. */
export const StageChip = ({ stage }: { readonly stage: InnovationStage }) => {
  const translate = useTranslate();
  return <ToneChip tone={tones[stage]} label={translate(`enums.InnovationStage.${stage}`)} />;
};
