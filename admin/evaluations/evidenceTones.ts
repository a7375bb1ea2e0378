import type { EvidenceChange } from './changes.js';

/** The colour of each way in which evidence is other than it was. */
export const evidenceTones = {
  added: 'good',
  revised: 'waiting',
  paged: 'waiting',
  removed: 'attention',
} as const satisfies Readonly<Record<EvidenceChange['kind'], string>>;
