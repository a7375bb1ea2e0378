import { Decimal as DefaultDecimal } from 'decimal.js';
import type {
  BandedTable,
  Call,
  Expression,
  Input,
  Operator,
} from '../../schema/formula/language/index.js';
import type { FaultKind } from '../../schema/scoring/index.js';
import { inputAt, ownNode, type World } from './expression-world.js';

type Decimal = DefaultDecimal;

export interface OracleFault {
  readonly kind: FaultKind;
  readonly node: number;
}

export type OracleValue = Decimal | OracleFault;

export const isOracleFault = (value: OracleValue): value is OracleFault => 'kind' in value;

/**
 * The language written down a second time, in the plainest way, in 60 digits and one worksheet at a time.
 *
 * @param seed other than 0: every number and every result is off by up to one unit in the last place of a
 *   double, by chance but the same for each seed. Where that changes the outcome, doubles cannot be
 *   expected to agree.
 */
export function oracleValues(
  expression: Expression,
  world: World,
  seed = 0,
): readonly OracleValue[] {
  const Decimal = DefaultDecimal.clone({ precision: 60 });
  let turn = seed;
  const disturb = (value: Decimal) => {
    if (seed === 0) return value;
    // The minimal generator of Park and Miller.
    turn = (turn * 48_271) % 2_147_483_647;
    const share = turn / 2 ** 30 - 1;
    // The smallest doubles are all equally far apart, however small they are.
    const unit = Decimal.max(value.abs().times(2 ** -52), value.isZero() ? 0 : Number.MIN_VALUE);
    return value.plus(unit.times(share));
  };

  const here = (kind: FaultKind): OracleFault => ({ kind, node: ownNode });
  const settled = (value: Decimal): OracleValue =>
    value.isFinite() && value.abs().lte(Number.MAX_VALUE) ? disturb(value) : here('out_of_domain');
  const truth = (holds: boolean): Decimal => new Decimal(holds ? 1 : 0);
  const ninth = (value: Decimal) => value.toDecimalPlaces(9, Decimal.ROUND_HALF_CEIL);
  const order = (a: Decimal, b: Decimal) => ninth(a).comparedTo(ninth(b));
  const isNought = (value: Decimal) => ninth(value).isZero();
  const isTrue = (value: Decimal) => !value.isZero();

  const valueOf = (part: Expression, row: number): OracleValue => {
    switch (part.kind) {
      case 'number':
        return disturb(part.isPercent ? new Decimal(part.text).div(100) : new Decimal(part.text));
      case 'truth':
        return truth(part.value);
      case 'name':
        return disturb(new Decimal(world.parameters[part.name]!));
      case 'reference':
        return input(
          world.counts.includes(part.name)
            ? { kind: 'count', key: part.name }
            : { kind: 'node', code: part.name, property: part.property },
          row,
        );
      case 'negation': {
        const operand = valueOf(part.operand, row);
        return isOracleFault(operand) ? operand : operand.neg();
      }
      case 'binary': {
        const left = valueOf(part.left, row);
        const right = valueOf(part.right, row);
        if (isOracleFault(left)) return left;
        return isOracleFault(right) ? right : operate(part.operator, left, right);
      }
      case 'call':
        return call(part, row);
      case 'list':
      case 'hole':
        throw new RangeError(part.kind);
    }
  };

  const input = (which: Input, row: number): OracleValue => {
    const { value, node } = inputAt(world, which, row);
    return typeof value === 'number' ? disturb(new Decimal(value)) : { kind: value, node };
  };

  const operate = (operator: Operator, a: Decimal, b: Decimal): OracleValue => {
    switch (operator) {
      case '+':
        return settled(a.plus(b));
      case '-':
        return settled(a.minus(b));
      case '*':
        return settled(a.times(b));
      case '/':
        return isNought(b) ? here('divide_by_zero') : settled(a.div(b));
      case '^':
        return raise(a, b);
      case '=':
        return truth(order(a, b) === 0);
      case '<>':
        return truth(order(a, b) !== 0);
      case '<':
        return truth(order(a, b) < 0);
      case '<=':
        return truth(order(a, b) <= 0);
      case '>':
        return truth(order(a, b) > 0);
      case '>=':
        return truth(order(a, b) >= 0);
    }
  };

  const raise = (a: Decimal, b: Decimal): OracleValue => {
    if (isNought(a)) {
      if (isNought(b)) return here('out_of_domain');
      return b.isNegative() ? here('divide_by_zero') : settled(Decimal.max(0, a).pow(b));
    }
    const isWhole = a.isNegative() && order(b, b.round()) === 0;
    return settled(a.pow(isWhole ? b.round() : b));
  };

  const call = (part: Call, row: number): OracleValue => {
    const all = part.arguments;
    const at = (place: number) => valueOf(all[place]!, row);
    switch (part.name) {
      case 'IF':
        return ifs([all[0]!, all[1]!, { kind: 'truth', value: true, span }, all[2]!], row);
      case 'IFS':
        return ifs(all, row);
      case 'MISSING':
        return here('unanswered');
      case 'NOTAPPLICABLE':
        return here('not_applicable');
      case 'ISERROR':
      case 'ISMISSING': {
        const value = at(0);
        if (isUnknown(value)) return value;
        return truth(part.name === 'ISERROR' ? isOracleFault(value) : isMissing(value));
      }
      case 'IFERROR':
      case 'IFMISSING': {
        const value = at(0);
        if (isUnknown(value)) return value;
        const isReplaced = part.name === 'IFERROR' ? isOracleFault(value) : isMissing(value);
        return isReplaced ? at(1) : value;
      }
      case 'LOOKUP': {
        const name = all[1]?.kind === 'name' ? all[1].name : '';
        const value = at(0);
        return isOracleFault(value) ? value : lookUp(world.tables[name]!, value);
      }
      default:
        return Object.hasOwn(cohort, part.name)
          ? overCohort(part, row)
          : Object.hasOwn(aggregates, part.name)
            ? aggregate(part, row)
            : pointwise(part, row);
    }
  };

  const ifs = (all: readonly Expression[], row: number): OracleValue => {
    for (let place = 0; place < all.length; place += 2) {
      const condition = valueOf(all[place]!, row);
      if (isOracleFault(condition)) return condition;
      if (isTrue(condition)) return valueOf(all[place + 1]!, row);
    }
    return here('out_of_domain');
  };

  const isUnknown = (value: OracleValue) => isOracleFault(value) && value.kind === 'cohort_open';

  const isMissing = (value: OracleValue) =>
    isOracleFault(value) && (value.kind === 'unanswered' || value.kind === 'not_applicable');

  const lookUp = ({ rows }: BandedTable, value: Decimal): OracleValue => {
    const found = rows.find(({ from, to }, place) => {
      const isLast = place === rows.length - 1;
      const isFrom = from === null || order(value, new Decimal(from)) >= 0;
      const ahead = to === null ? -1 : order(value, new Decimal(to));
      return isFrom && (ahead < 0 || (isLast && ahead === 0));
    });
    return found ? new Decimal(found.value) : here('out_of_domain');
  };

  const pointwise = (part: Call, row: number): OracleValue => {
    const values: Decimal[] = [];
    for (const argument of part.arguments) {
      const value = valueOf(argument, row);
      if (isOracleFault(value)) return value;
      values.push(value);
    }
    const outcome = pointwiseOf[part.name]!(...values);
    return typeof outcome === 'string' ? here(outcome) : settled(outcome);
  };

  const rounded = (
    round: (steps: Decimal) => Decimal,
  ): ((x: Decimal, decimals?: Decimal) => Decimal | FaultKind) => {
    return (x, decimals = new Decimal(0)) => {
      const places = ninth(decimals);
      if (!places.isInteger() || places.abs().gt(15)) return 'out_of_domain';
      const power = new Decimal(10).pow(places);
      const steps = x.abs().times(power);
      const half = steps.times(2).round().div(2);
      const noise = Decimal.max('5e-10', steps.times(2 ** -50));
      const steady = steps.minus(half).abs().lte(noise) ? half : steps;
      const whole = steps.gte(2 ** 52) ? steps : round(steady);
      return whole.div(power).times(Decimal.sign(x));
    };
  };

  type Pointwise = (...values: Decimal[]) => Decimal | FaultKind;
  const pointwiseOf: Readonly<Record<string, Pointwise>> = {
    AND: (...values) => truth(values.every(isTrue)),
    OR: (...values) => truth(values.some(isTrue)),
    NOT: (value) => truth(!isTrue(value!)),
    ROUND: (x, d) => rounded((steps) => steps.toDecimalPlaces(0, Decimal.ROUND_HALF_UP))(x!, d),
    ROUNDEVEN: (x, d) =>
      rounded((steps) => steps.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN))(x!, d),
    ROUNDUP: (x, d) => rounded((steps) => steps.ceil())(x!, d),
    ROUNDDOWN: (x, d) => rounded((steps) => steps.floor())(x!, d),
    ABS: (x) => x!.abs(),
    SQRT: (x) => {
      if (order(x!, new Decimal(0)) < 0) return 'out_of_domain';
      return Decimal.max(0, x!).sqrt();
    },
    CBRT: (x) => x!.cbrt(),
    POWER: (x, y) => {
      const outcome = raise(x!, y!);
      return isOracleFault(outcome) ? outcome.kind : outcome;
    },
    LN: (x) => (order(x!, new Decimal(0)) > 0 ? x!.ln() : 'out_of_domain'),
    LOG10: (x) => (order(x!, new Decimal(0)) > 0 ? x!.log(10) : 'out_of_domain'),
    EXP: (x) => x!.exp(),
    CLAMP: (x, low, high) =>
      order(low!, high!) > 0 ? 'out_of_domain' : Decimal.min(Decimal.max(x!, low!), high!),
    RESCALE: (x, fromLow, fromHigh, toLow = new Decimal(0), toHigh = new Decimal(1)) => {
      const span = fromHigh!.minus(fromLow!);
      if (isNought(span)) return 'divide_by_zero';
      return toLow.plus(disturb(x!.minus(fromLow!).div(span)).times(toHigh.minus(toLow)));
    },
  };

  interface Member {
    readonly value: Decimal;
    readonly weight: Decimal;
  }
  type Aggregate = (members: readonly Member[], rest: readonly Decimal[]) => Decimal | FaultKind;
  const sum = (values: readonly Decimal[]) =>
    values.reduce((total, value) => total.plus(value), new Decimal(0));
  const weigh = (
    calculate: (members: readonly Member[], whole: Decimal) => Decimal | FaultKind,
  ): Aggregate => {
    return (members) => {
      const zero = new Decimal(0);
      if (members.some(({ weight }) => order(weight, zero) < 0)) return 'out_of_domain';
      const whole = sum(members.map(({ weight }) => weight));
      if (isNought(whole)) return 'divide_by_zero';
      return calculate(members, whole);
    };
  };
  const mean = (members: readonly Member[], whole: Decimal) =>
    sum(members.map(({ value, weight }) => value.times(weight))).div(whole);
  /** The mean on another scale, back on this one; for which a 0 outweighs everything. */
  const meanOn = (
    there: (value: Decimal) => Decimal,
    back: (value: Decimal) => Decimal,
  ): Aggregate =>
    weigh((members) => {
      const zero = new Decimal(0);
      if (members.some(({ value }) => order(value, zero) < 0)) return 'out_of_domain';
      const counted = members.filter(({ weight }) => !isNought(weight));
      if (counted.some(({ value }) => isNought(value))) return zero;
      const whole = sum(counted.map(({ weight }) => weight));
      const moved = counted.map(({ value, weight }) => ({ value: there(value), weight }));
      return back(mean(moved, whole));
    });
  const geometric = meanOn(
    (value) => value.ln(),
    (value) => value.exp(),
  );
  const harmonic = meanOn(
    (value) => new Decimal(1).div(value),
    (value) => new Decimal(1).div(value),
  );
  const valuesOf = (members: readonly Member[]) => members.map(({ value }) => value);
  const aggregates: Readonly<Record<string, Aggregate>> = {
    SUM: (members) => sum(valuesOf(members)),
    MEAN: weigh(mean),
    WMEAN: weigh(mean),
    GEOMEAN: geometric,
    WGEOMEAN: geometric,
    HARMEAN: harmonic,
    WHARMEAN: harmonic,
    MIN: (members) => Decimal.min(...valuesOf(members)),
    MAX: (members) => Decimal.max(...valuesOf(members)),
    COUNT: (members) => new Decimal(members.length),
    COUNTIF: (members, [low, high]) =>
      new Decimal(
        members.filter(({ value }) => order(value, low!) >= 0 && (!high || order(value, high) <= 0))
          .length,
      ),
  };

  const aggregate = (part: Call, row: number): OracleValue => {
    const isPaired = part.name.startsWith('W');
    const isCounting = part.name === 'COUNTIF';
    const listed = isCounting ? part.arguments.slice(0, 1) : part.arguments;
    const members: Member[] = [];
    let leftOut: OracleFault | null = null;
    for (let place = 0; place < listed.length; place += isPaired ? 2 : 1) {
      const values = membersOf(listed[place]!, row);
      const weights = isPaired ? membersOf(listed[place + 1]!, row) : [];
      for (const [index, value] of values.entries()) {
        const one = { value: new Decimal(1), isListed: true };
        const pair = [value, weights[index] ?? one].map(byRule);
        const fault = pair.find(isOracleFaultOr);
        if (fault && fault.isFatal) return fault.fault;
        if (fault) leftOut ??= fault.fault;
        else members.push({ value: pair[0] as Decimal, weight: pair[1] as Decimal });
      }
    }
    const rest: Decimal[] = [];
    for (const argument of isCounting ? part.arguments.slice(1) : []) {
      const value = valueOf(argument, row);
      if (isOracleFault(value)) return value;
      rest.push(value);
    }
    if (members.length === 0 && !part.name.startsWith('COUNT')) return leftOut!;
    const outcome = aggregates[part.name]!(members, rest);
    return typeof outcome === 'string' ? here(outcome) : settled(outcome);
  };

  interface Listed {
    readonly value: OracleValue;
    readonly isListed: boolean;
  }
  interface Lost {
    readonly fault: OracleFault;
    readonly isFatal: boolean;
  }
  const membersOf = (part: Expression, row: number): readonly Listed[] => {
    if (part.kind !== 'list') return [{ value: valueOf(part, row), isListed: false }];
    return world.children.map(({ code }) => ({
      value: input({ kind: 'node', code, property: part.property }, row),
      isListed: true,
    }));
  };
  const byRule = ({ value, isListed }: Listed): Decimal | Lost => {
    if (!isOracleFault(value)) return value;
    const rule = isListed ? world.members[value.kind] : 'PROPAGATE';
    if (typeof rule === 'object') return new Decimal(rule.countAs);
    return { fault: value, isFatal: rule === 'PROPAGATE' };
  };
  const isOracleFaultOr = (value: Decimal | Lost): value is Lost => 'isFatal' in value;

  interface Cohort {
    readonly all: readonly Decimal[];
    readonly ofGroup: readonly Decimal[];
    readonly own: OracleValue;
    readonly q: Decimal;
  }
  const sorted = (values: readonly Decimal[]) => values.toSorted((a, b) => a.comparedTo(b));
  /** Counted from the first, as 60 digits of huge numbers have noise of their own. */
  const average = (values: readonly Decimal[]) =>
    values[0]!.plus(sum(values.map((value) => value.minus(values[0]!))).div(values.length));
  const quantile = (values: readonly Decimal[], q: Decimal): Decimal => {
    const ranked = sorted(values);
    const place = disturb(q.times(ranked.length - 1));
    const below = place.floor().toNumber();
    const next = ranked[below + 1] ?? ranked[below]!;
    return ranked[below]!.plus(next.minus(ranked[below]!).times(place.minus(below)));
  };
  const cohort: Readonly<Record<string, (found: Cohort) => OracleValue>> = {
    CMIN: ({ all }) => Decimal.min(...all),
    CMAX: ({ all }) => Decimal.max(...all),
    CMEAN: ({ all }) => average(all),
    CMEDIAN: ({ all }) => quantile(all, new Decimal('0.5')),
    CSTDEV: ({ all }) => {
      const middle = disturb(average(all));
      return average(all.map((value) => value.minus(middle).pow(2))).sqrt();
    },
    CQUANTILE: ({ all, q }) => quantile(all, q),
    CRANK: ({ all, own }) =>
      isOracleFault(own)
        ? own
        : new Decimal(all.filter((value) => order(value, own) > 0).length + 1),
    CWINSORLOW: ({ all, own, q }) =>
      isOracleFault(own) ? own : Decimal.max(own, quantile(all, q)),
    CWINSORHIGH: ({ all, own, q }) =>
      isOracleFault(own) ? own : Decimal.min(own, quantile(all, q)),
    CGROUPMEAN: ({ ofGroup }) => (ofGroup.length === 0 ? here('unanswered') : average(ofGroup)),
  };

  const overCohort = (part: Call, row: number): OracleValue => {
    const [argument, share] = part.arguments;
    const values = world.rows.map((_, index) => valueOf(argument!, index));
    const own = values[row]!;
    const all = values.filter((value): value is Decimal => !isOracleFault(value));
    const isAboutOwn = ['CRANK', 'CWINSORLOW', 'CWINSORHIGH'].includes(part.name);
    if (isOracleFault(own) && (isAboutOwn || all.length === 0)) return own;
    const q = share === undefined ? new Decimal(0) : valueOf(share, row);
    if (isOracleFault(q)) return q;
    const isOutside = order(q, new Decimal(0)) < 0 || order(q, new Decimal(1)) > 0;
    if (isOutside) return isOracleFault(own) ? own : here('out_of_domain');
    const { group } = world.rows[row]!;
    const ofGroup = values.filter(
      (value, index): value is Decimal =>
        !isOracleFault(value) && world.rows[index]!.group === group,
    );
    const inside = Decimal.min(1, Decimal.max(0, q));
    const found = cohort[part.name]!({ all, ofGroup, own, q: inside });
    if (isOracleFault(found)) return isOracleFault(own) ? own : found;
    return settled(found);
  };

  const span = { from: 0, to: 0 };
  return world.rows.map((_, row) => valueOf(expression, row));
}
