import type { FaultKind } from '../../scoring/value.js';
import { kindOfFault } from './column.js';
import type { Members } from './functions.js';
import type { MemberRule } from './scope.js';

/** Where a member, or its weight, lies in the block at hand. */
export interface Place {
  readonly values: Float64Array;
  /** Null where no row has a fault. */
  readonly faults: Int32Array | null;
  /** Row 0 of the block. */
  readonly start: number;
  /** 0 for a column that is the same in every row. */
  readonly step: 0 | 1;
  /** Whether it is of a list, which the formula's rules are for. */
  readonly isListed: boolean;
}

/** The members that count in some rows, side by side for each row. As `Members` it shows one row. */
export class Gathered implements Members {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  from = 0;
  to = 0;
  private readonly counts: Int32Array;
  /** The fault of the first member that was left out; 0 where none was. */
  private readonly leftOut: Int32Array;
  /** The first fault that no rule lets go; 0 where there is none. */
  private readonly fatal: Int32Array;

  constructor(
    private readonly size: number,
    rows: number,
    private readonly rules: Readonly<Record<FaultKind, MemberRule>>,
    private readonly outOfDomain: number,
  ) {
    this.values = new Float64Array(size * rows);
    this.weights = new Float64Array(size * rows);
    this.counts = new Int32Array(rows);
    this.leftOut = new Int32Array(rows);
    this.fatal = new Int32Array(rows);
  }

  clear(): void {
    this.counts.fill(0);
    this.leftOut.fill(0);
    this.fatal.fill(0);
  }

  /** Adds the next member to each row in which it counts. */
  take(member: Place, weight: Place, first: number, rows: number): void {
    const { size, counts, values, weights } = this;
    let place = member.start + member.step * first;
    let weightPlace = weight.start + weight.step * first;
    for (let row = 0; row < rows; row += 1) {
      let value = member.values[place]!;
      let weighed = weight.values[weightPlace]!;
      const fault = member.faults === null ? 0 : member.faults[place]!;
      const weightFault = weight.faults === null ? 0 : weight.faults[weightPlace]!;
      place += member.step;
      weightPlace += weight.step;

      // A number that is infinite or none does not leave 0 when it is taken from itself.
      if (fault !== 0 || value - value !== 0) value = this.standIn(row, fault, member);
      if (weightFault !== 0 || weighed - weighed !== 0) {
        // What is left out already is not left out for its weight.
        weighed = Number.isNaN(value) ? value : this.standIn(row, weightFault, weight);
      }
      if (Number.isNaN(value) || Number.isNaN(weighed)) continue;
      const at = row * size + counts[row]!;
      values[at] = value;
      weights[at] = weighed;
      counts[row]! += 1;
    }
  }

  /** Goes to a row. @returns the fault that it has for its members' sake; 0 where they can be aggregated. */
  goTo(row: number, mayBeEmpty: boolean): number {
    const count = this.counts[row]!;
    this.from = row * this.size;
    this.to = this.from + count;
    const fatal = this.fatal[row]!;
    return fatal === 0 && count === 0 && !mayBeEmpty ? this.leftOut[row]! : fatal;
  }

  /** What counts in place of a member without a value; NaN where nothing does. */
  private standIn(row: number, found: number, { isListed }: Place): number {
    const fault = found === 0 ? this.outOfDomain : found;
    const rule = isListed ? this.rules[kindOfFault(fault)] : 'PROPAGATE';
    if (typeof rule === 'object') return rule.countAs;
    const faults = rule === 'PROPAGATE' ? this.fatal : this.leftOut;
    if (faults[row] === 0) faults[row] = fault;
    return Number.NaN;
  }
}
