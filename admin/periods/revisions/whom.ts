/** Whose worksheets are opened again, as the API takes it. */
export interface Whom {
  /** Null for every worksheet. */
  readonly unitIds: string[] | null;
  /** Beside chosen units, the kabupaten's own. */
  readonly withKabupaten: boolean;
}

/** Everything there is. */
export const wholePeriod: Whom = { unitIds: null, withKabupaten: false };

/** Nobody yet. */
export const chosenUnits: Whom = { unitIds: [], withKabupaten: false };
