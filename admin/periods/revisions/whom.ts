import { isReopened } from '../../../schema/sealed-period.js';
import type { PeriodToReopenQuery } from '../../graphql/graphql.js';

/** Whose worksheets are opened again, as the API takes it. */
export interface Whom {
  /** Null for every worksheet that is closed. */
  readonly unitIds: string[] | null;
  /** Beside chosen units, the kabupaten's own. */
  readonly withKabupaten: boolean;
}

/** Everything there is. */
export const wholePeriod: Whom = { unitIds: null, withKabupaten: false };

/** Nobody yet. */
export const chosenUnits: Whom = { unitIds: [], withKabupaten: false };

/** Whose worksheets can be opened. */
export interface Choices {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly withKabupaten: boolean;
}

/** Those that fill something in; of a period that is open again only those that stayed closed. */
export function choicesOf(period: PeriodToReopenQuery['period']): Choices {
  const hasOwn = period.instruments.some(({ instrument }) => instrument.level === 'KABUPATEN');
  const now = isReopened(period)
    ? period.reopenings.find(({ revision }) => revision === period.revision)
    : undefined;
  if (!now) return { units: period.units, withKabupaten: hasOwn };
  const opened = [now, ...now.widenings];
  const open = new Set(opened.flatMap(({ units }) => units.map(({ id }) => id)));
  return {
    units: period.units.filter(({ id }) => !open.has(id)),
    withKabupaten: hasOwn && !opened.some(({ withKabupaten }) => withKabupaten),
  };
}
