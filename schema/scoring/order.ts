import type { PlannedRule } from './node-rule.js';

/**
 * The nodes that have a rule, each after everything that it is made of, so that one pass computes all.
 * Children come before their parent whether its expression reads them or not: their own results are shown.
 * A weight is stated and not computed, so that whoever reads one need not come after its node.
 *
 * @throws RangeError naming a node that is made of itself.
 */
export function dependencyOrder(
  rules: readonly (PlannedRule | undefined)[],
  firstChild: Int32Array,
  nextSibling: Int32Array,
  codes: readonly string[],
): Int32Array {
  const done: number[] = [];
  const state = new Uint8Array(rules.length);
  const visit = (node: number) => {
    if (state[node] === 2 || rules[node] === undefined) return;
    if (state[node] === 1) throw new RangeError(`${codes[node]} refers to itself`);
    state[node] = 1;
    for (let child = firstChild[node]!; child >= 0; child = nextSibling[child]!) visit(child);
    rules[node].program?.nodes.forEach((read, place) => {
      if (read >= 0 && !readsWeight(rules[node]!, place)) visit(read);
    });
    state[node] = 2;
    done.push(node);
  };
  for (let node = rules.length - 1; node >= 0; node -= 1) visit(node);
  return Int32Array.from(done);
}

function readsWeight({ program }: PlannedRule, place: number): boolean {
  const input = program?.program.inputs[place];
  return input?.kind === 'node' && input.property === 'weight';
}
