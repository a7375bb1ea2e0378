import { partsOf, type Expression } from '../formula/language/index.js';

/**
 * Whether a part of an expression may be a fault where a child is one: where any of it, chosen or not, reads what
 * the children come to. Their weights stay, whatever they come to.
 */
export const mayFault = (expression: Expression): boolean =>
  expression.kind === 'list'
    ? expression.property !== 'weight'
    : partsOf(expression).some(mayFault);

/** Whether it certainly is one then: a fault in what is chosen is the result's, one in what is not has no effect. */
export function surelyFaults(expression: Expression): boolean {
  if (expression.kind === 'call' && expression.name === 'IF') {
    const [isConditionFault, ...areFaults] = expression.arguments.map(surelyFaults);
    return isConditionFault! || areFaults.every((isFault) => isFault);
  }
  return expression.kind === 'list' ? mayFault(expression) : partsOf(expression).some(surelyFaults);
}
