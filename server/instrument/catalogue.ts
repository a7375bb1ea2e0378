import type { Pool } from 'pg';
import type { FormulaDefinition } from '../../schema/formula/definition.js';
import type {
  ComponentDefinition,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../schema/instruments/instrument.js';
import { planScoring, type ScoringPlan } from '../../schema/scoring/index.js';
import { NotFound } from '../errors/domain-error.js';
import { isUuid } from '../support/load.js';
import {
  type InstrumentRow,
  readFormula,
  readInstrument,
  readInstrumentIds,
} from './catalogue.query.js';
import { kept, recall, remember, sharing } from './remembered.js';

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

export function createCatalogue(pool: Pool): Catalogue {
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
