/**
 * The rings in which nodes refer to each other, so that none of them can be computed.
 *
 * Every node that lies on a ring is in one of those found, and each found one is as short as a ring
 * through one of its nodes can be; mending them all may uncover others.
 *
 * @param references by code in tree order: the codes that each node's value is made of, children
 *   included. Codes that are no keys are made of nothing.
 * @returns each ring once, beginning with its first code in tree order, in tree order of these.
 */
export function findCycles(
  references: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const knotted = knottedNodes(references);
  const order = new Map([...references.keys()].map((code, place) => [code, place] as const));
  const covered = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const code of references.keys()) {
    if (!knotted.has(code) || covered.has(code)) continue;
    const ring = shortestRing(code, references, knotted);
    if (ring === null) continue;
    for (const member of ring) covered.add(member);
    cycles.push(beginAtFirst(ring, order));
  }
  return cycles.toSorted((a, b) => order.get(a[0]!)! - order.get(b[0]!)!);
}

/** All nodes but those from which no ring can be reached. */
function knottedNodes(references: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [code, used] of references) {
    const known = used.filter((one) => references.has(one));
    open.set(code, known.length);
    for (const one of known) {
      const list = users.get(one);
      if (list) list.push(code);
      else users.set(one, [code]);
    }
  }

  // Whatever is made of nothing, or of what can be computed, can be computed.
  const settled = [...open].filter(([, count]) => count === 0).map(([code]) => code);
  for (let next = settled.pop(); next !== undefined; next = settled.pop()) {
    for (const user of users.get(next) ?? []) {
      const left = open.get(user)! - 1;
      open.set(user, left);
      if (left === 0) settled.push(user);
    }
  }
  return new Set([...open].filter(([, count]) => count > 0).map(([code]) => code));
}

/** The shortest way from a node back to itself; null where it only leads to a ring. */
function shortestRing(
  start: string,
  references: ReadonlyMap<string, readonly string[]>,
  within: ReadonlySet<string>,
): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let place = 0; place < queue.length; place += 1) {
    const code = queue[place]!;
    for (const next of references.get(code) ?? []) {
      if (next === start) return wayTo(code, start, cameFrom);
      if (!within.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, code);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let code = end; code !== start; code = cameFrom.get(code)!) way.push(code);
  return [start, ...way.reverse()];
}

function beginAtFirst(
  ring: readonly string[],
  order: ReadonlyMap<string, number>,
): readonly string[] {
  const places = ring.map((code) => order.get(code)!);
  const first = places.indexOf(Math.min(...places));
  return [...ring.slice(first), ...ring.slice(0, first)];
}
