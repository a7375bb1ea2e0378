import type { Stage } from '../support/enums.js';
import { standardKeys } from './standard-stages.js';

interface StageKind {
  readonly key: string;
  readonly kind: Stage;
  readonly active: boolean;
}

/** Whether values of a stage are recorded as such: the unit's own, the first review and the panel have a way of their own. */
export const takesRecordedValues = ({ key, kind, active }: StageKind): boolean =>
  active && kind !== 'SELF' && kind !== 'CONSENSUS' && key !== standardKeys.review;
