import { faultCode, faultKinds, type FaultKind } from '../../scoring/value.js';

/** One value per worksheet. A column of one row stands for the same value in every row. */
export interface Column {
  /** Finite; where there is a fault, the value means nothing. */
  readonly values: Float64Array;
  /** A `packFault` where there is no value, otherwise 0; null where all rows have values. */
  readonly faults: Int32Array | null;
}

/** The kind and the origin of a fault as they stand in a column. */
export function packFault(kind: FaultKind, node: number): number {
  return faultCode(kind) + 8 * node;
}

/** @param fault not 0. */
export function kindOfFault(fault: number): FaultKind {
  return faultKinds[(fault & 7) - 1]!;
}

/** The number of the node where a fault arose. */
export function nodeOfFault(fault: number): number {
  return fault >> 3;
}
