import type { ByHolder } from '../../schema/target/index.js';
import { InvalidInput } from '../errors/domain-error.js';
import type { IndexPlanBase } from './index-plan-base.js';
import type { KeptWishes, SaidOf } from './index-plan.entity.js';
import type { IndexIndicatorInput, SaveIndexPlanInput } from './index-plan.input.js';

/** Wishes as they are stored and as they are reckoned with. */
export interface ReadWishes {
  readonly kept: KeptWishes;
  readonly efforts: ByHolder<ReadonlyMap<string, number>>;
  readonly excluded: ByHolder<ReadonlySet<string>>;
  readonly bundles: ReadonlyMap<string, number>;
}

/** @throws InvalidInput for a unit or an indicator that the index is not made of, or one that is named twice. */
export function readWishes(
  base: IndexPlanBase,
  input: Pick<SaveIndexPlanInput, 'efforts' | 'excluded' | 'bundles'>,
): ReadWishes {
  const efforts = input.efforts.map((said) => ({
    ...said,
    effort: Math.round(said.effort * 100) / 100,
  }));
  const bundles = input.bundles.map(({ indicatorCode, effort }) => ({
    indicatorCode,
    effort: Math.round(effort * 100) / 100,
  }));
  const known = bundles.map(({ indicatorCode }) => ({ scope: 'UNITS' as const, indicatorCode }));
  const asked = {
    efforts: named(base, efforts, 'efforts'),
    excluded: named(base, input.excluded, 'excluded'),
    bundles: named(base, known, 'bundles'),
  };
  const effortAt = efforts.map(({ effort }) => effort);
  const said = asked.efforts.map((one, at) => [one, effortAt[at]!] as const);
  const of = (wanted: (one: Named) => boolean) =>
    new Map(said.flatMap(([one, effort]) => (wanted(one) ? [[one.code, effort] as const] : [])));
  const without = (wanted: (one: Named) => boolean) =>
    new Set(asked.excluded.flatMap((one) => (wanted(one) ? [one.code] : [])));
  const unitCodes = base.units.map(({ unit }) => unit!.code);
  return {
    kept: {
      efforts: said.map(([{ said: one }, effort]) => ({ ...one, effort })),
      excluded: asked.excluded.map(({ said: one }) => one),
      bundles,
    },
    efforts: {
      own: of(({ said: { scope } }) => scope === 'KABUPATEN'),
      units: of(({ said: { scope } }) => scope === 'UNITS'),
      ofUnit: new Map(unitCodes.map((code) => [code, of(({ unitCode }) => unitCode === code)])),
    },
    excluded: {
      own: without(({ said: { scope } }) => scope === 'KABUPATEN'),
      units: without(({ said: { scope } }) => scope === 'UNITS'),
      ofUnit: new Map(
        unitCodes.map((code) => [code, without(({ unitCode }) => unitCode === code)]),
      ),
    },
    bundles: new Map(bundles.map(({ indicatorCode, effort }) => [indicatorCode, effort])),
  };
}

interface Named {
  readonly said: SaidOf;
  readonly code: string;
  /** Of `UNIT`. */
  readonly unitCode: string | null;
}

function named(
  { own, units }: IndexPlanBase,
  all: readonly IndexIndicatorInput[],
  field: string,
): readonly Named[] {
  const seen = new Set<string>();
  const has = ({ formula }: IndexPlanBase['own'], code: string) =>
    formula.instrument.indicators.has(code);
  return all.map(({ scope, unitId, indicatorCode: code }): Named => {
    const one = units.find(({ unit }) => unit!.id === unitId?.toLowerCase());
    const asked = scope === 'KABUPATEN' ? [own] : scope === 'UNITS' ? units : one ? [one] : [];
    const unitCode = scope === 'UNIT' ? (one?.unit?.code ?? null) : null;
    const key = `${scope}\n${unitCode ?? ''}\n${code}`;
    const isMeant = scope === 'UNIT' || unitId == null;
    if (!isMeant || seen.has(key) || !asked.some((sheet) => has(sheet, code))) {
      throw new InvalidInput(field, 'UNKNOWN_OPTION');
    }
    seen.add(key);
    const said = { scope, unitId: scope === 'UNIT' ? one!.unit!.id : null, indicatorCode: code };
    return { said, code, unitCode };
  });
}
