import type { Pool } from 'pg';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import type {
  ComponentDefinition,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import { planScoring, type ScoringPlan } from '../../schema/scoring/index.js';
import { NotFound } from '../errors/domain-error.js';
import type { FormulaStatus } from '../support/enums.js';
import { isUuid } from '../support/load.js';
import { prepared } from '../support/sql.js';

/**
 * Instruments and formulas in memory: they are read with every worksheet and never change once used.
 * Drafts of formulas are read afresh each time.
 */
export interface Catalogue {
  /** @throws NotFound, also for another kabupaten's. */
  instrument(kabupatenId: string, id: string): Promise<InstrumentEntry>;
  /** Every instrument of the kabupaten, by code and revision. */
  instruments(kabupatenId: string): Promise<readonly InstrumentEntry[]>;
  /** @throws NotFound, also for another kabupaten's. */
  formula(kabupatenId: string, id: string): Promise<FormulaEntry>;
}

export interface InstrumentEntry {
  readonly id: string;
  readonly definition: InstrumentDefinition;
  readonly componentIds: ReadonlyMap<string, string>;
  readonly indicatorIds: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
  /** Columns of dashboards: the areas, and aspects that have no areas beneath; in tree order. */
  readonly areas: readonly ComponentDefinition[];
  /** By indicator code. */
  readonly areaOf: ReadonlyMap<string, ComponentDefinition>;
}

/** What a formula says. Not its status: that changes when another one is published, and stands in its row. */
export interface FormulaEntry {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly instrument: InstrumentEntry;
  readonly definition: FormulaDefinition;
  readonly plan: ScoringPlan;
}

/** How many of each are remembered: what an instrument says is some 2 MB, which kabupaten with the same one share. */
const remembered = 200;

export function createCatalogue(pool: Pool): Catalogue {
  // Promises are kept, so that a busy start reads each instrument once; a failed read is forgotten.
  const instruments = new Map<string, Promise<InstrumentEntry>>();
  const formulas = new Map<string, FormulaEntry>();
  const contents = sharing(contentOf);
  const compiled = new WeakMap<InstrumentDefinition, (definition: string) => CompiledFormula>();

  const catalogue: Catalogue = {
    instrument: (kabupatenId, id) =>
      kept(instruments, `${kabupatenId}/${id}`, async () => {
        const [found] = isUuid(id) ? await readInstrument(pool, [kabupatenId, id]) : [];
        if (!found) throw new NotFound('Instrument', 'instrumentId');
        return instrumentEntry(found, contents(found.definition));
      }),

    async instruments(kabupatenId) {
      const ids = await readInstrumentIds(pool, [kabupatenId]);
      return Promise.all(ids.map(({ id }) => catalogue.instrument(kabupatenId, id)));
    },

    async formula(kabupatenId, id) {
      const key = `${kabupatenId}/${id}`;
      const known = recall(formulas, key);
      if (known) return known;
      const [found] = isUuid(id) ? await readFormula(pool, [kabupatenId, id]) : [];
      if (!found) throw new NotFound('Formula', 'formulaId');
      const { status, instrumentId, definition, ...formula } = found;
      const instrument = await catalogue.instrument(kabupatenId, instrumentId);
      const entry: FormulaEntry = {
        ...formula,
        instrument,
        ...compilerOf(compiled, instrument.definition)(definition),
      };
      // One that is proposed or approved may be sent back, and change.
      if (status === 'PUBLISHED' || status === 'RETIRED') remember(formulas, key, entry);
      return entry;
    },
  };
  return catalogue;
}

async function kept<T>(
  known: Map<string, Promise<T>>,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const entry = recall(known, key);
  if (entry) return entry;
  const reading = read();
  remember(known, key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}

/** What was asked for last is forgotten last. While little is known nothing is forgotten soon, and the order may wait. */
function recall<T>(known: Map<string, T>, key: string, most = remembered): T | undefined {
  const entry = known.get(key);
  if (entry === undefined || known.size < most / 2) return entry;
  known.delete(key);
  known.set(key, entry);
  return entry;
}

function remember<T>(known: Map<string, T>, key: string, entry: T, most = remembered): void {
  known.set(key, entry);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}

/**
 * What is made of a text, once for all who have the very same: kabupaten fill in the same instruments, and most score
 * them by the same formula. Nobody changes what they are given.
 */
function sharing<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = recall(known, text, shared);
    if (found !== undefined) return found;
    const made = make(text);
    remember(known, text, made, shared);
    return made;
  };
}

/** How many texts: some instruments, and the formulas of each that are in force somewhere. */
const shared = 20;

type CompiledFormula = Pick<FormulaEntry, 'definition' | 'plan'>;

function compilerOf(
  known: WeakMap<InstrumentDefinition, (definition: string) => CompiledFormula>,
  instrument: InstrumentDefinition,
): (definition: string) => CompiledFormula {
  let compile = known.get(instrument);
  if (!compile) {
    compile = sharing((text) => {
      const definition = JSON.parse(text) as FormulaDefinition;
      return { definition, plan: planScoring(instrument, definition) };
    });
    known.set(instrument, compile);
  }
  return compile;
}

interface InstrumentRow {
  readonly id: string;
  readonly componentIds: Readonly<Record<string, string>>;
  readonly indicatorIds: Readonly<Record<string, string>>;
  /** JSON of an `InstrumentDefinition`. */
  readonly definition: string;
}

const instrumentEntry = (
  { id, componentIds, indicatorIds }: InstrumentRow,
  content: InstrumentContent,
): InstrumentEntry => ({
  id,
  componentIds: new Map(Object.entries(componentIds)),
  indicatorIds: new Map(Object.entries(indicatorIds)),
  ...content,
});

/** What follows from the definition alone. */
type InstrumentContent = Omit<InstrumentEntry, 'id' | 'componentIds' | 'indicatorIds'>;

function contentOf(text: string): InstrumentContent {
  const definition = JSON.parse(text) as InstrumentDefinition;
  const components = new Map(definition.components.map((component) => [component.code, component]));
  const parents = new Set(
    definition.components.filter(({ kind }) => kind === 'AREA').map(({ parentCode }) => parentCode),
  );
  const areas = definition.components.filter(
    ({ code, kind }) => kind === 'AREA' || (kind === 'ASPECT' && !parents.has(code)),
  );
  const areaCodes = new Set(areas.map(({ code }) => code));
  const areaAbove = (code: string | null): ComponentDefinition | undefined => {
    const component = code === null ? undefined : components.get(code);
    if (!component || areaCodes.has(component.code)) return component;
    return areaAbove(component.parentCode);
  };
  return {
    definition,
    indicators: new Map(definition.indicators.map((indicator) => [indicator.code, indicator])),
    areas,
    areaOf: new Map(
      definition.indicators.flatMap(({ code, componentCode }) => {
        const area = areaAbove(componentCode);
        return area ? [[code, area] as const] : [];
      }),
    ),
  };
}

const readInstrumentIds = prepared<{ id: string }, [kabupatenId: string]>(
  'select id from instrument where kabupaten_id = $1 order by code, revision',
);

const readInstrument = prepared<InstrumentRow, [kabupatenId: string, id: string]>(`
  select i.id,
    (select json_object_agg(c.code, c.id) from component c where c.instrument_id = i.id) as "componentIds",
    (select json_object_agg(n.code, n.id) from indicator n where n.instrument_id = i.id) as "indicatorIds",
    json_build_object(
      'code', i.code, 'revision', i.revision, 'level', i.level, 'title', i.title,
      'totalWeight', i.total_weight, 'legalBasis', i.legal_basis, 'sources', i.sources,
      'gradeBands', i.grade_bands, 'gradeBasis', i.grade_basis,
      'components', (select json_agg(json_build_object(
          'code', c.code, 'parentCode', p.code, 'kind', c.kind, 'name', c.name, 'weight', c.weight,
          'weightStatus', c.weight_status, 'weightBasis', c.weight_basis, 'sources', c.sources)
          order by c.position)
        from component c left join component p on p.id = c.parent_id where c.instrument_id = i.id),
      'indicators', (select json_agg(json_build_object(
          'code', n.code, 'componentCode', c.code, 'text', n.text, 'answerType', n.answer_type,
          'weight', n.weight, 'weightStatus', n.weight_status, 'weightBasis', n.weight_basis, 'verified', n.verified,
          'inferred', n.inferred,
          'options', (select coalesce(json_agg(json_build_object('key', o.key, 'value', o.value,
              'criterion', o.criterion, 'inferred', o.inferred) order by o.position), '[]')
            from answer_option o where o.indicator_id = n.id),
          'scale', case when n.scale_max is null then null else json_build_object(
            'min', n.scale_min, 'max', n.scale_max, 'inferred', n.scale_inferred) end,
          'ratio', case when n.ratio_numerator is null then null else json_build_object(
            'numerator', n.ratio_numerator, 'denominator', n.ratio_denominator) end,
          'countInputs', (select coalesce(json_agg(json_build_object('key', k.key, 'label', k.label)
              order by k.position), '[]')
            from count_input k where k.indicator_id = n.id),
          'evidenceRequirements', n.evidence_requirements, 'sources', n.sources, 'note', n.note)
          order by n.position)
        from indicator n join component c on c.id = n.component_id where n.instrument_id = i.id)
    )::text as definition
  from instrument i where i.kabupaten_id = $1 and i.id = $2`);

const readFormula = prepared<
  {
    readonly id: string;
    readonly revision: number;
    readonly title: string;
    readonly status: FormulaStatus;
    readonly instrumentId: string;
    /** JSON of a `FormulaDefinition`. */
    readonly definition: string;
  },
  [kabupatenId: string, id: string]
>(`
  select id, revision, title, status, instrument_id as "instrumentId", definition::text as definition
  from formula where kabupaten_id = $1 and id = $2`);
