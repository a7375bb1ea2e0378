/** Rows that are computed at a time: a few such arrays stay in the processor's nearest memory. */
export const blockRows = 1024;

/** A block of values that an instruction reads or writes. */
export interface Register {
  /** Finite, also where there is a fault and they mean nothing. */
  readonly values: Float64Array;
  /** Means something only while `isFaulty`. */
  readonly faults: Int32Array;
  /** Whether any of the block's rows has a fault. */
  isFaulty: boolean;
}

/** The registers of one program. */
export class RegisterMemory {
  private registers: readonly Register[] = [];
  private rows = 0;

  /** @param constants by register: what holds the same number in every row. */
  constructor(
    private readonly count: number,
    private readonly constants: ReadonlyMap<number, number>,
  ) {}

  /** Registers for so many rows, at most a block. They are kept, so that runs after the first make none. */
  forRows(rows: number): readonly Register[] {
    if (Math.min(rows, blockRows) <= this.rows) return this.registers;
    this.rows = Math.min(rows, blockRows);
    this.registers = Array.from({ length: this.count }, (_, place) => ({
      values: new Float64Array(this.rows).fill(this.constants.get(place) ?? 0),
      faults: new Int32Array(this.rows),
      isFaulty: false,
    }));
    return this.registers;
  }
}

/** Puts a fault into a row that has none yet. */
export function setFault(register: Register, row: number, fault: number, rows: number): void {
  if (!register.isFaulty) {
    register.faults.fill(0, 0, rows);
    register.isFaulty = true;
  }
  if (register.faults[row] === 0) register.faults[row] = fault;
  register.values[row] = 0;
}

/** In each row the first fault among several registers; `to` may be one of them. */
export function takeFaults(from: readonly Register[], to: Register, rows: number): void {
  const faulty = from.filter(({ isFaulty }) => isFaulty);
  if (faulty.length > 0) {
    for (let row = 0; row < rows; row += 1) {
      let fault = 0;
      for (let place = 0; fault === 0 && place < faulty.length; place += 1) {
        fault = faulty[place]!.faults[row]!;
      }
      to.faults[row] = fault;
    }
  }
  to.isFaulty = faulty.length > 0;
}

/** What a double cannot hold becomes a fault. */
export function settle(register: Register, rows: number, outOfDomain: number): void {
  const { values } = register;
  // Subtracting a number from itself leaves 0, unless it is infinite or none: one pass finds any.
  let poison = 0;
  for (let row = 0; row < rows; row += 1) poison += values[row]! - values[row]!;
  if (poison === 0) return;
  for (let row = 0; row < rows; row += 1) {
    if (!Number.isFinite(values[row]!)) setFault(register, row, outOfDomain, rows);
  }
}
