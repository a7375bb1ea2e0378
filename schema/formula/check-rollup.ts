import { parseExact } from '../exact.js';
import type {
  ComponentDefinition,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../instruments/instrument.js';
import { checkNumber } from './check-number.js';
import { checkRollupNodes } from './check-rollup-nodes.js';
import { checkRollupUnits } from './check-rollup-units.js';
import type { FormulaDefinition, Rollup, RollupRule } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** What a roll-up speaks of that stands in no formula; where it is not known, it is not judged. */
export interface RollupSurroundings {
  /** What the units of the kabupaten fill in, in all revisions. */
  readonly unitInstruments?: readonly RollupInstrument[];
  /** Codes of the units that fill in a worksheet. */
  readonly unitCodes?: readonly string[];
}

/** An instrument as far as a roll-up speaks of it. */
export interface RollupInstrument extends Pick<
  InstrumentDefinition,
  'code' | 'revision' | 'level'
> {
  readonly components: readonly Pick<ComponentDefinition, 'code' | 'parentCode'>[];
  readonly indicators: readonly Pick<IndicatorDefinition, 'code' | 'componentCode'>[];
}

type Part = Exclude<keyof RollupRule, 'method'>;

/** Which parts a rule has under each method; the weights of units may always be left out. */
const partsUnder: Readonly<Record<Rollup, readonly Part[]>> = {
  KABUPATEN_ONLY: [],
  SPLIT: ['unitInstrument', 'nodes', 'missingUnits'],
  BLEND: ['unitInstrument', 'nodes', 'missingUnits', 'kabupatenShare'],
};

const parts: readonly Part[] = [
  'unitInstrument',
  'nodes',
  'kabupatenShare',
  'missingUnits',
  'unitWeights',
];

/**
 * Every mistake in how the units enter the kabupaten's index. A rule without any gives every worksheet of
 * the kabupaten that has a total an index between 0 and the instrument's total.
 */
export function checkRollup(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  surroundings: RollupSurroundings,
): readonly FormulaDiagnostic[] {
  const { rollup } = formula;
  if (rollup === undefined) return [];
  if (instrument.level !== 'KABUPATEN') {
    return [{ code: 'rollup_of_units', nodeCode: null, field: 'rollup', params: {} }];
  }
  return [
    ...checkPresence(rollup),
    ...checkShare(rollup),
    ...checkRollupNodes(instrument, formula, rollup, surroundings),
    ...checkRollupUnits(rollup, surroundings),
  ];
}

function checkPresence(rollup: RollupRule): FormulaDiagnostic[] {
  const needed = partsUnder[rollup.method];
  const allowed: readonly Part[] = needed.length === 0 ? [] : [...needed, 'unitWeights'];
  return parts.flatMap((part): FormulaDiagnostic[] => {
    const at = { nodeCode: null, field: `rollup.${part}`, params: {} } as const;
    if (isSaid(rollup, part)) {
      return allowed.includes(part) ? [] : [{ code: 'rollup_part_unused', ...at }];
    }
    return needed.includes(part) ? [{ code: 'rollup_part_missing', ...at }] : [];
  });
}

function isSaid(rollup: RollupRule, part: Part): boolean {
  const value = rollup[part];
  if (value === undefined) return false;
  return typeof value === 'string' ? value.trim() !== '' : part !== 'nodes' || hasAny(rollup);
}

const hasAny = ({ nodes }: RollupRule) => (nodes ?? []).length > 0;

function checkShare({ kabupatenShare }: RollupRule): readonly FormulaDiagnostic[] {
  const field = 'rollup.kabupatenShare';
  if (kabupatenShare === undefined || kabupatenShare.trim() === '') return [];
  const share = parseExact(kabupatenShare);
  if (share === undefined) return checkNumber(kabupatenShare, null, field);
  if (share.gte(0) && share.lte(1)) return [];
  const params = { share: kabupatenShare };
  return [{ code: 'rollup_share_out_of_range', nodeCode: null, field, params }];
}
