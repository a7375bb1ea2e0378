/** What of a period says whether its figures are sealed. */
export interface PeriodState {
  readonly status: 'PLANNED' | 'OPEN' | 'CLOSED';
  /** Which closing it comes to, or was closed with, from 1. */
  readonly revision: number;
}

/** Whether a period has sealed figures: it is closed, or was and is open again. */
export const hasSealedFigures = ({ status, revision }: PeriodState): boolean =>
  status === 'CLOSED' || revision > 1;

/** Whether a period that was closed is open again. */
export const isReopened = ({ status, revision }: PeriodState): boolean =>
  status === 'OPEN' && revision > 1;

/** The revision that counts now: of a period that is open again the one before. Only of one with sealed figures. */
export const revisionInForce = (period: PeriodState): number =>
  isReopened(period) ? period.revision - 1 : period.revision;
