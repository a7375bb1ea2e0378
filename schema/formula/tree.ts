import type { InstrumentDefinition } from '../instruments/instrument.js';

/** A node as its parent sees it. */
export interface Child {
  readonly code: string;
  readonly isIndicator: boolean;
}

/** The children of each node in tree order, components before indicators; the roots are under `null`. */
export function childrenByParent(
  instrument: InstrumentDefinition,
): ReadonlyMap<string | null, readonly Child[]> {
  const children = new Map<string | null, Child[]>();
  const add = (parent: string | null, child: Child) => {
    const siblings = children.get(parent);
    if (siblings) siblings.push(child);
    else children.set(parent, [child]);
  };

  for (const { code, parentCode } of instrument.components) {
    add(parentCode, { code, isIndicator: false });
  }
  for (const { code, componentCode } of instrument.indicators) {
    add(componentCode, { code, isIndicator: true });
  }
  return children;
}
