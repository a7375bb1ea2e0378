import { formatExact, sumExact, type Fraction } from '../exact.js';
import { readGradeBands } from '../instruments/grade-band.js';
import type {
  ComponentDefinition,
  ComponentKind,
  GradeBasis,
  IndicatorDefinition,
  InstrumentDefinition,
} from '../instruments/instrument.js';
import { checkShares, type Share } from '../instruments/weight.js';
import type { ExactText, YamlEntry } from '../instruments/yaml-entry.js';
import { limits } from '../limits.js';
import { isLeaf, readLeaf } from './tree-leaf.js';

const gradeBases: readonly GradeBasis[] = ['POINTS', 'ACHIEVEMENT'];
const codePattern = /^\w+([.-]\w+)*$/;
/** Headings of an answer file that are no indicators. */
const reserved = new Set(['unit', 'group']);
const kinds: readonly ComponentKind[] = ['COMPONENT', 'ASPECT', 'AREA', 'SUB_ASPECT'];

/**
 * Reads an instrument of `kind: tree`: any index, without what an LKE needs besides.
 *
 * Siblings have a weight each, which add up to their parent's, or none of them has and they share it
 * equally. What the roots weigh is the total.
 *
 * @returns undefined where mistakes were reported that leave nothing to return.
 */
export function readTreeInstrument(root: YamlEntry): InstrumentDefinition | undefined {
  root.word('kind', ['tree']);
  const code = root.text('code', 80);
  if (code !== undefined && !codePattern.test(code)) {
    root.report('CODE_MALFORMED', root.placeOf('code'), { found: code });
  }
  const title = root.text('title', limits.titleLength);
  const revision = root.has('revision') ? root.count('revision') : 1;
  const sources = root.optionalTexts('sources');
  const tree = readTree(root);
  const total = formatExact(tree.total);
  const gradeBasis = root.has('gradeBasis') ? root.word('gradeBasis', gradeBases) : 'ACHIEVEMENT';
  const gradeBands = root.has('gradeBands')
    ? readGradeBands(root, gradeBasis, { text: total, value: tree.total })
    : [];
  root.close();

  if (!code || !title || !revision || !gradeBasis) return undefined;
  return {
    code,
    revision,
    level: 'UNIT',
    title,
    totalWeight: total,
    legalBasis: [],
    sources: sources.map((text, index) => ({ key: String(index + 1), text })),
    components: tree.components,
    indicators: tree.indicators,
    gradeBands,
    gradeBasis,
  };
}

interface Tree {
  readonly total: Fraction;
  readonly components: readonly ComponentDefinition[];
  readonly indicators: readonly IndicatorDefinition[];
}

function readTree(root: YamlEntry): Tree {
  const reader = new TreeReader();
  const branches = root.entries('tree').map((entry) => reader.readBranch(entry));
  if (root.has('tree') && branches.length === 0) {
    root.report('EMPTY_COMPONENT', root.placeOf('tree'));
  }
  for (const { entry, children } of branches) {
    if (children === null) entry.report('ROOT_IS_LEAF', entry.place);
    else if (!entry.has('weight')) entry.report('MISSING', entry.place, { key: 'weight' });
  }
  const total = sumExact(branches.flatMap(({ weight }) => weight?.value ?? []));
  const above = { code: null, depth: 0, weight: total, children: branches.length };
  for (const branch of branches) reader.place(branch, above);
  return { total, components: reader.components, indicators: reader.indicators };
}

/** A node as it is written. */
interface Branch {
  readonly entry: YamlEntry;
  readonly code: string;
  readonly name: string;
  /** Null where there is none, undefined where it could not be read. */
  readonly weight: ExactText | null | undefined;
  /** Null for an indicator. */
  readonly children: readonly Branch[] | null;
}

/** What a node hangs from. */
interface Above {
  /** Null for the total. */
  readonly code: string | null;
  readonly depth: number;
  readonly weight: Fraction;
  readonly children: number;
}

class TreeReader {
  readonly components: ComponentDefinition[] = [];
  readonly indicators: IndicatorDefinition[] = [];
  /** Codes, and the headings that counts have in an answer file. */
  private readonly lineByCode = new Map<string, number>();

  readBranch(entry: YamlEntry): Branch {
    const code = entry.text('code', limits.codeLength) ?? '';
    if (code !== '' && (!codePattern.test(code) || reserved.has(code))) {
      entry.report('CODE_MALFORMED', entry.placeOf('code'), { found: code });
    } else if (code !== '') this.take(entry, code, 'code');
    return {
      entry,
      code,
      name: entry.text('name') ?? '',
      weight: entry.has('weight') ? entry.exact('weight') : null,
      children: isLeaf(entry)
        ? null
        : entry.entries('children').map((child) => this.readBranch(child)),
    };
  }

  /** Puts a node into its list, with its own weight or its equal share of its parent's. */
  place({ entry, code, name, weight, children }: Branch, above: Above): void {
    const own = weight?.value ?? above.weight.div(above.children);
    const stated = { weightStatus: 'OFFICIAL', weightBasis: null } as const;
    if (children === null) {
      const answer = readLeaf(entry);
      for (const { key } of answer.countInputs) this.take(entry, `${code}.${key}`, 'countInputs');
      this.indicators.push({
        code,
        componentCode: above.code ?? '',
        text: name,
        weight: weight?.text ?? null,
        ...stated,
        verified: true,
        inferred: false,
        evidenceRequirements: [],
        sources: [],
        note: null,
        ...answer,
      });
    } else {
      this.components.push({
        code,
        parentCode: above.code,
        kind: kinds[Math.min(above.depth, kinds.length - 1)]!,
        name,
        weight: weight?.text ?? formatExact(own),
        ...stated,
        sources: [],
      });
      checkShares(entry, 'weight', weight === undefined ? undefined : own, children.map(shareOf));
      const below = { code, depth: above.depth + 1, weight: own, children: children.length };
      for (const child of children) this.place(child, below);
    }
    entry.close();
  }

  private take(entry: YamlEntry, code: string, key: string): void {
    const first = this.lineByCode.get(code);
    const at = entry.placeOf(key);
    if (first === undefined) this.lineByCode.set(code, entry.sheet.lineOf(at));
    else entry.report('CODE_REPEATED', at, { found: code, first });
  }
}

const shareOf = ({ weight }: Branch): Share => (weight ? weight.value : weight);
