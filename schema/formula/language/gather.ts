import { packFault, type Column } from './column.js';
import { Gathered, type Place } from './gathered.js';
import type { AggregateInstruction, ProgramCode, Source } from './program.js';
import type { Register } from './registers.js';

/** Rows whose members are gathered at a time, so that also long lists stay in nearby memory. */
const gatheredRows = 64;

/**
 * A function of lists: in each row it gets the members that count.
 *
 * A member of a list without a value goes by the formula's rule for its kind of fault; a value that was
 * named by itself is never left out, its fault is the result. The first such fault in the order of the
 * text wins. Where every member was left out, the result is the fault of the first.
 *
 * @param start the first row of the block.
 */
export function runAggregate(
  instruction: AggregateInstruction,
  columns: readonly Column[],
  registers: readonly Register[],
  { node, members: rules }: Pick<ProgramCode, 'node' | 'members'>,
  start: number,
  rows: number,
): void {
  const { apply, ofNone } = instruction.row;
  const placeOf = (source: Source) => findPlace(source, columns, registers, start);
  const values = instruction.members.map(({ value }) => placeOf(value));
  const weights = instruction.members.map(({ weight }) =>
    weight === null ? evenWeight : placeOf(weight),
  );
  const singles = instruction.rest.map((place) => registers[place]!);
  const areFaulty = singles.map(({ isFaulty }) => isFaulty);
  const rest = new Float64Array(instruction.row.arguments.length).fill(Number.NaN);
  const outOfDomain = packFault('out_of_domain', node);
  const gathered = new Gathered(values.length, Math.min(rows, gatheredRows), rules, outOfDomain);
  const to = registers[instruction.to]!;

  let isFaulty = false;
  for (let first = 0; first < rows; first += gatheredRows) {
    const count = Math.min(gatheredRows, rows - first);
    gathered.clear();
    values.forEach((value, member) => gathered.take(value, weights[member]!, first, count));

    for (let row = 0; row < count; row += 1) {
      let fault = gathered.goTo(row, ofNone !== undefined);
      for (let place = 0; place < singles.length; place += 1) {
        rest[place] = singles[place]!.values[first + row]!;
        if (fault === 0 && areFaulty[place]) fault = singles[place]!.faults[first + row]!;
      }
      let result = 0;
      if (fault === 0) {
        const isEmpty = gathered.from === gathered.to;
        const outcome = isEmpty ? ofNone! : apply(gathered, rest);
        if (typeof outcome === 'string') fault = packFault(outcome, node);
        else if (Number.isFinite(outcome)) result = outcome;
        else fault = outOfDomain;
      }
      // Written last: the register may be one of those that were read.
      to.values[first + row] = result;
      to.faults[first + row] = fault;
      if (fault !== 0) isFaulty = true;
    }
  }
  to.isFaulty = isFaulty;
}

const evenWeight: Place = {
  values: Float64Array.of(1),
  faults: null,
  start: 0,
  step: 0,
  isListed: true,
};

function findPlace(
  { from, place }: Source,
  columns: readonly Column[],
  registers: readonly Register[],
  start: number,
): Place {
  if (from === 'register') {
    const { values, faults, isFaulty } = registers[place]!;
    return { values, faults: isFaulty ? faults : null, start: 0, step: 1, isListed: false };
  }
  const { values, faults } = columns[place]!;
  return values.length === 1
    ? { values, faults, start: 0, step: 0, isListed: true }
    : { values, faults, start, step: 1, isListed: true };
}
