import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { ScoringStage } from './stage.entity.js';

/** Keys of the stages that every kabupaten has; the screens name them. */
export const standardKeys = {
  self: 'self',
  review: 'review',
  consensus: 'consensus',
  external: 'external',
} as const;

/** What every kabupaten begins with. The migration `ConfigureStages` gives the same to those that were there. */
const standardStages = [
  {
    key: standardKeys.self,
    kind: 'SELF',
    nameId: 'Penilaian mandiri',
    nameEn: 'Self-assessment',
    scoredBy: 'CHANGE_AGENT',
    precedence: null,
    panelLimit: null,
  },
  {
    key: standardKeys.review,
    kind: 'REVIEW',
    nameId: 'Reviu TPI',
    nameEn: 'Internal review',
    scoredBy: 'EVALUATOR',
    precedence: 10,
    panelLimit: null,
  },
  {
    key: standardKeys.consensus,
    kind: 'CONSENSUS',
    nameId: 'Konsensus panel',
    nameEn: 'Panel consensus',
    scoredBy: 'LEAD_EVALUATOR',
    precedence: 100,
    panelLimit: 0.25,
  },
  {
    key: standardKeys.external,
    kind: 'EXTERNAL',
    nameId: 'Evaluasi Kementerian PANRB',
    nameEn: 'Ministry’s evaluation',
    scoredBy: 'LEAD_EVALUATOR',
    precedence: null,
    panelLimit: null,
  },
] as const;

/** Gives a new kabupaten its stages; the caller flushes. */
export function storeStages(em: EntityManager, kabupaten: Kabupaten): void {
  standardStages.forEach((stage, position) => {
    em.create(ScoringStage, { ...stage, kabupaten, position });
  });
}
