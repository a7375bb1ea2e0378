import type {
  ComponentDefinition,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../../../schema/instruments/instrument.js';
import type { FormulaDraft } from '../formulaDraft.js';
import type { Mistakes } from '../tabs/deskTabs.js';

/** Which indicators somebody wants to see. */
export interface Wanted {
  /** In the code or the words; every word has to be there. */
  readonly text: string;
  /** Code of a component that they stand below; empty for all. */
  readonly area: string;
  readonly only: Only;
  /** The one that is being changed: it stays, whatever becomes of it. */
  readonly open?: string | undefined;
}

export const onlys = ['all', 'changed', 'mistaken'] as const;
export type Only = (typeof onlys)[number];

/** Indicators below one component. */
export interface IndicatorGroup {
  readonly component: ComponentDefinition;
  readonly indicators: readonly IndicatorDefinition[];
}

/** The indicators that are wanted, in the order of the instrument. */
export function wantedIndicators(
  { components, indicators }: InstrumentDefinition,
  draft: FormulaDraft,
  mistakes: Mistakes,
  { text, area, only, open }: Wanted,
): readonly IndicatorDefinition[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const below = area === '' ? undefined : codesBelow(components, area);
  return indicators.filter((indicator) => {
    const { code, componentCode } = indicator;
    if (code === open) return true;
    if (below && !below.has(componentCode)) return false;
    if (only === 'changed' && draft.indicators?.[code] === undefined) return false;
    if (only === 'mistaken' && !mistakes.has(`node ${code}`)) return false;
    const told = `${code} ${indicator.text}`.toLowerCase();
    return words.every((word) => told.includes(word));
  });
}

/** Indicators under the component that they belong to, as long as one follows the other. */
export function inGroups(
  components: readonly ComponentDefinition[],
  indicators: readonly IndicatorDefinition[],
): readonly IndicatorGroup[] {
  const byCode = new Map(components.map((component) => [component.code, component]));
  return [...Map.groupBy(indicators, ({ componentCode }) => componentCode)].flatMap(
    ([code, own]) => {
      const component = byCode.get(code);
      return component ? [{ component, indicators: own }] : [];
    },
  );
}

/** What one can choose among to see less: the areas, or whatever the instrument has above its indicators. */
export function areasOf({
  components,
}: Pick<InstrumentDefinition, 'components'>): readonly ComponentDefinition[] {
  const areas = components.filter(({ kind }) => kind === 'AREA');
  return areas.length > 1 ? areas : components.filter(({ parentCode }) => parentCode === null);
}

function codesBelow(components: readonly ComponentDefinition[], area: string): ReadonlySet<string> {
  const found = new Set([area]);
  // Parents come before their children.
  for (const { code, parentCode } of components) {
    if (parentCode !== null && found.has(parentCode)) found.add(code);
  }
  return found;
}
