import type { FaultKind } from '../../scoring/value.js';
import { kindOfFault, packFault } from './column.js';
import type { Operator } from './expression.js';
import { power } from './functions/operators.js';
import type { InspectRow, LazyRow, PointwiseRow } from './functions.js';
import { compare, isZero } from './numbers.js';
import { setFault, settle, takeFaults, type Register } from './registers.js';
import type { BandedTable } from './scope.js';

// Every index below is within a block that all registers share, hence the many `!`.

/** An operator between two registers: a loop of its own each, as they are most of all work. */
export function runBinary(
  operator: Operator,
  left: Register,
  right: Register,
  to: Register,
  rows: number,
  node: number,
): void {
  const a = left.values;
  const b = right.values;
  const out = to.values;
  takeFaults([left, right], to, rows);
  switch (operator) {
    case '+':
      for (let row = 0; row < rows; row += 1) out[row] = a[row]! + b[row]!;
      break;
    case '-':
      for (let row = 0; row < rows; row += 1) out[row] = a[row]! - b[row]!;
      break;
    case '*':
      for (let row = 0; row < rows; row += 1) out[row] = a[row]! * b[row]!;
      break;
    case '/':
      divideAll(a, b, to, rows, node);
      break;
    case '^':
      raiseAll(a, b, to, rows, node);
      break;
    case '=':
      for (let row = 0; row < rows; row += 1) out[row] = compare(a[row]!, b[row]!) === 0 ? 1 : 0;
      return;
    case '<>':
      for (let row = 0; row < rows; row += 1) out[row] = compare(a[row]!, b[row]!) === 0 ? 0 : 1;
      return;
    case '<':
      for (let row = 0; row < rows; row += 1) out[row] = compare(a[row]!, b[row]!) < 0 ? 1 : 0;
      return;
    case '<=':
      for (let row = 0; row < rows; row += 1) out[row] = compare(a[row]!, b[row]!) <= 0 ? 1 : 0;
      return;
    case '>':
      for (let row = 0; row < rows; row += 1) out[row] = compare(a[row]!, b[row]!) > 0 ? 1 : 0;
      return;
    case '>=':
      for (let row = 0; row < rows; row += 1) out[row] = compare(a[row]!, b[row]!) >= 0 ? 1 : 0;
      return;
  }
  settle(to, rows, packFault('out_of_domain', node));
}

function divideAll(
  a: Float64Array,
  b: Float64Array,
  to: Register,
  rows: number,
  node: number,
): void {
  const fault = packFault('divide_by_zero', node);
  for (let row = 0; row < rows; row += 1) {
    const divisor = b[row]!;
    if (isZero(divisor)) setFault(to, row, fault, rows);
    else to.values[row] = a[row]! / divisor;
  }
}

function raiseAll(
  a: Float64Array,
  b: Float64Array,
  to: Register,
  rows: number,
  node: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const outcome = power(a[row]!, b[row]!);
    if (typeof outcome === 'number') to.values[row] = outcome;
    else setFault(to, row, packFault(outcome, node), rows);
  }
}

/** A minus sign before a register. */
export function runNegation(from: Register, to: Register, rows: number): void {
  takeFaults([from], to, rows);
  for (let row = 0; row < rows; row += 1) to.values[row] = -from.values[row]!;
}

/** A function of the table, row by row. */
export function runPointwise(
  { apply }: PointwiseRow,
  from: readonly Register[],
  table: BandedTable | undefined,
  to: Register,
  rows: number,
  node: number,
): void {
  const count = from.length;
  const given = new Float64Array(count);
  takeFaults(from, to, rows);
  for (let row = 0; row < rows; row += 1) {
    for (let place = 0; place < count; place += 1) given[place] = from[place]!.values[row]!;
    if (to.isFaulty && to.faults[row] !== 0) {
      to.values[row] = 0;
      continue;
    }
    const outcome = apply(given, count, table);
    if (typeof outcome === 'number') to.values[row] = outcome;
    else setFault(to, row, packFault(outcome, node), rows);
  }
  settle(to, rows, packFault('out_of_domain', node));
}

/** `IF`: in each row the chosen branch, with its fault and no other. */
export function runSelect(
  condition: Register,
  then: Register,
  otherwise: Register,
  to: Register,
  rows: number,
): void {
  const isFaulty = condition.isFaulty || then.isFaulty || otherwise.isFaulty;
  const flags = [condition.isFaulty, then.isFaulty, otherwise.isFaulty] as const;
  for (let row = 0; row < rows; row += 1) {
    const doubt = flags[0] ? condition.faults[row]! : 0;
    const isThen = condition.values[row] !== 0;
    const chosen = isThen ? then : otherwise;
    const value = chosen.values[row]!;
    if (isFaulty) {
      const fault = (isThen ? flags[1] : flags[2]) ? chosen.faults[row]! : 0;
      to.faults[row] = doubt === 0 ? fault : doubt;
    }
    to.values[row] = doubt === 0 ? value : 0;
  }
  to.isFaulty = isFaulty;
}

/** A function that chooses among its arguments, row by row. */
export function runChoice(
  { apply }: LazyRow,
  from: readonly Register[],
  to: Register,
  rows: number,
  node: number,
): void {
  const count = from.length;
  const values = new Float64Array(count);
  const faults = new Int32Array(count);
  const kinds: (FaultKind | null)[] = from.map(() => null);
  const flags = from.map(({ isFaulty }) => isFaulty);
  to.isFaulty = false;
  for (let row = 0; row < rows; row += 1) {
    for (let place = 0; place < count; place += 1) {
      const fault = flags[place] ? from[place]!.faults[row]! : 0;
      faults[place] = fault;
      kinds[place] = fault === 0 ? null : kindOfFault(fault);
      values[place] = from[place]!.values[row]!;
    }
    const chosen = apply(values, kinds, count);
    const fault = typeof chosen === 'number' ? faults[chosen]! : packFault(chosen, node);
    to.faults[row] = fault;
    to.values[row] = typeof chosen === 'number' ? values[chosen]! : 0;
    if (fault !== 0) to.isFaulty = true;
  }
}

/** Whether there is a value, row by row; where that is not known yet, there is no answer either. */
export function runInspection(
  { apply }: InspectRow,
  from: Register,
  to: Register,
  rows: number,
): void {
  const { isFaulty } = from;
  to.isFaulty = false;
  for (let row = 0; row < rows; row += 1) {
    const fault = isFaulty ? from.faults[row]! : 0;
    const kind = fault === 0 ? null : kindOfFault(fault);
    const isUnknown = kind === 'cohort_open';
    to.faults[row] = isUnknown ? fault : 0;
    to.values[row] = isUnknown ? 0 : apply(kind);
    if (isUnknown) to.isFaulty = true;
  }
}
