import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import type { InstrumentEntry } from './catalogue.js';
import type { Instrument } from './instrument.type.js';

/** Every revision of every instrument of the kabupaten, by code and revision. */
export async function listInstruments({
  actor,
  catalogue,
}: RequestContext): Promise<readonly Instrument[]> {
  authorize(actor, 'instrument.list');
  return (await catalogue.instruments(actor.kabupatenId)).map(instrumentOf);
}

/** @throws NotFound */
export async function readInstrument(
  { actor, catalogue }: RequestContext,
  id: string,
): Promise<Instrument> {
  authorize(actor, 'instrument.list');
  const entry = (await catalogue.instruments(actor.kabupatenId)).find(
    (candidate) => candidate.id === id.toLowerCase(),
  );
  if (!entry) throw new NotFound('Instrument', 'id');
  return instrumentOf(entry);
}

/** An instrument is some 5,000 fields and never changes: made once for each entry of the catalogue. */
const shown = new WeakMap<InstrumentEntry, Instrument>();

function instrumentOf(entry: InstrumentEntry): Instrument {
  let instrument = shown.get(entry);
  if (!instrument) {
    instrument = describe(entry);
    shown.set(entry, instrument);
  }
  return instrument;
}

function describe({ id, definition, componentIds, indicatorIds }: InstrumentEntry): Instrument {
  const { components, indicators } = definition;
  // An indicator without a weight of its own only repeats the status of its component.
  const weighed = [...components, ...indicators.filter(({ weight }) => weight !== null)];
  return {
    id,
    code: definition.code,
    revision: definition.revision,
    level: definition.level,
    title: definition.title,
    totalWeight: definition.totalWeight,
    legalBasis: definition.legalBasis,
    sources: definition.sources,
    components: components.map((component, position) => ({
      ...component,
      id: componentIds.get(component.code)!,
      position,
    })),
    indicators: indicators.map(({ scale, ratio, ...indicator }, position) => ({
      ...indicator,
      id: indicatorIds.get(indicator.code)!,
      scaleMin: scale?.min ?? null,
      scaleMax: scale?.max ?? null,
      scaleInferred: scale?.inferred ?? false,
      ratioNumerator: ratio?.numerator ?? null,
      ratioDenominator: ratio?.denominator ?? null,
      position,
    })),
    indicatorCount: indicators.length,
    inferredWeightCount: weighed.filter(({ weightStatus }) => weightStatus === 'INFERRED').length,
  };
}
