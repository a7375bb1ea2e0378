import { limits } from '../limits.js';
import { readSourceTags, type AnswerScales } from './answer-scale.js';
import { readIndicator } from './indicator.js';
import type { ComponentDefinition, ComponentKind, IndicatorDefinition } from './instrument.js';
import { checkShares, readWeight, type Share } from './weight.js';
import type { ExactText, YamlEntry } from './yaml-entry.js';

/** What the nodes refer to. */
export interface TreeContext {
  readonly totalWeight: ExactText | undefined;
  readonly sourceKeys: ReadonlySet<string>;
  readonly scales: AnswerScales;
}

/** Outermost first; a child's kind comes after its parent's, and may leave kinds out. */
const kinds: readonly ComponentKind[] = ['COMPONENT', 'ASPECT', 'AREA', 'SUB_ASPECT'];

const codePattern = /^\w+(\.\w+)*$/;

/** Reads the tree from top to bottom into the two flat lists of the definition. */
export function readTree(root: YamlEntry, context: TreeContext) {
  const reader = new TreeReader(context);
  const shares = root.entries('tree').map((entry) => reader.readComponent(entry, null));
  checkShares(root, 'totalWeight', context.totalWeight?.value, shares);
  const { components, indicators } = reader;
  return { components, indicators };
}

class TreeReader {
  readonly components: ComponentDefinition[] = [];
  readonly indicators: IndicatorDefinition[] = [];
  private readonly lineByCode = new Map<string, number>();

  constructor(private readonly context: TreeContext) {}

  readComponent(entry: YamlEntry, parent: ComponentDefinition | null): Share {
    const code = this.readCode(entry, parent);
    const kind = entry.word('kind', kinds);
    if (kind && parent && kinds.indexOf(kind) <= kinds.indexOf(parent.kind)) {
      const params = { kind, parent: parent.kind };
      entry.report('KIND_NOT_UNDER_PARENT', entry.placeOf('kind'), params);
    }
    const { own, share } = readWeight(entry);
    const component: ComponentDefinition = {
      code: code ?? '',
      parentCode: parent?.code ?? null,
      // Where it could not be read, its children are not blamed for it.
      kind: kind ?? 'COMPONENT',
      name: entry.text('name') ?? '',
      ...own,
      sources: readSourceTags(entry, this.context.sourceKeys),
    };
    this.components.push(component);

    const children = entry.optionalEntries('children');
    const childShares = children.map((child) => this.readComponent(child, component));
    for (const child of entry.optionalEntries('indicators')) {
      const indicatorCode = this.readCode(child, component);
      const indicator = readIndicator(child, indicatorCode ?? '', component, this.context);
      this.indicators.push(indicator.definition);
      childShares.push(indicator.share);
    }
    checkShares(entry, 'weight', share ?? undefined, childShares);
    entry.close();
    return share;
  }

  private readCode(entry: YamlEntry, parent: ComponentDefinition | null): string | undefined {
    const found = entry.text('code', limits.codeLength);
    if (found === undefined) return undefined;
    const at = entry.placeOf('code');
    const first = this.lineByCode.get(found);
    if (!codePattern.test(found)) entry.report('CODE_MALFORMED', at, { found });
    else if (first !== undefined) entry.report('CODE_REPEATED', at, { found, first });
    else if (parent && parent.code !== '' && !isDirectlyUnder(found, parent.code)) {
      entry.report('CODE_NOT_UNDER_PARENT', at, { parent: parent.code });
    }
    if (first === undefined) this.lineByCode.set(found, entry.sheet.lineOf(at));
    return found;
  }
}

/** `A.I.1` is directly under `A.I`; `A.I.1.i` and `A.II` are not. */
function isDirectlyUnder(code: string, parentCode: string): boolean {
  const prefix = `${parentCode}.`;
  return code.startsWith(prefix) && !code.slice(prefix.length).includes('.');
}
