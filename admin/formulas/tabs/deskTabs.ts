import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import type { Diagnostic } from '../diagnostics.js';

/** The parts of a formula, each with a tab of its own. */
export const deskTabs = ['weights', 'scales', 'rules', 'bands', 'ranking'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** Mistakes by the place they belong to. */
export type Mistakes = ReadonlyMap<string, readonly Diagnostic[]>;

/** What the weight of an indicator is told by; everything else about it is about how its answer scores. */
const ofWeight: ReadonlySet<string> = new Set(['rule_unused', 'node_unknown']);

/**
 * The tab where a mistake is mended; undefined for one that stands above all of them.
 *
 * @param isIndicator whether a code is that of an indicator.
 */
export function tabOf(
  { code, nodeCode, field }: Pick<Diagnostic, 'code' | 'nodeCode' | 'field'>,
  isIndicator: (code: string) => boolean,
): DeskTab | undefined {
  const [part = ''] = (field ?? '').split('.');
  if (nodeCode !== null) {
    // A refusal names the list that was sent.
    if (part === 'nodes' || part === 'weight' || ofWeight.has(code)) return 'weights';
    const isScored = part === 'indicators' || code === 'indicator_unknown';
    return isScored || isIndicator(nodeCode) ? 'scales' : 'weights';
  }
  if (part === 'title') return undefined;
  if (part === 'ranking' || part === 'rollup') return 'ranking';
  if (part === 'gradeBands' || part === 'gradeBasis') return 'bands';
  return part === 'weight' ? 'weights' : 'rules';
}

/** The mistakes of each tab, still by their places. */
export function mistakesByTab(
  mistakes: Mistakes,
  { indicators }: Pick<InstrumentDefinition, 'indicators'>,
): Readonly<Record<DeskTab, Mistakes>> {
  const codes = new Set(indicators.map(({ code }) => code));
  const of = (tab: DeskTab): Mistakes =>
    new Map(
      [...mistakes].flatMap(([place, all]) => {
        const own = all.filter((one) => tabOf(one, (code) => codes.has(code)) === tab);
        return own.length === 0 ? [] : [[place, own] as const];
      }),
    );
  return {
    weights: of('weights'),
    scales: of('scales'),
    rules: of('rules'),
    bands: of('bands'),
    ranking: of('ranking'),
  };
}

export const countOf = (mistakes: Mistakes): number =>
  [...mistakes.values()].reduce((sum, all) => sum + all.length, 0);
