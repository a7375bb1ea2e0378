import type { InputFault } from '../../schema/error-code.js';
import type { Failure, FailureCode } from './errors.js';

/** Where a form shows one field of an input, and what it says there. */
export interface Place {
  /** Name of the form's input; the API's own name unless told otherwise. */
  readonly at?: string;
  /** Keys of sentences of its own, by fault or code, where the common ones would say too little. */
  readonly says?: Readonly<Partial<Record<InputFault | FailureCode, string>>>;
}

/** The fields that a form shows, by the names the API has for them. */
export type Places = Readonly<Record<string, Place>>;

/** A refusal where it belongs. */
export interface Refusal {
  /** Name of the form's input. */
  readonly at: string;
  /** Key of the sentence to show there. */
  readonly key: string;
}

/** Key of the common sentence for what went wrong; its placeholders are in `details`. */
export const sentenceOf = ({ code, fault }: Failure): string =>
  code === 'INVALID_INPUT' && fault ? `faults.${fault}` : `errors.${code}`;

/**
 * Where a form shows a failure; undefined where it is about nothing that the form shows.
 *
 * A fault inside a field (`memberships.0.role`) belongs to the field, unless its own place is known.
 */
export function refusalAt(failure: Failure, places: Places): Refusal | undefined {
  const { field = '', fault, code } = failure;
  const steps = field.split(/[.[]/);
  const paths = steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
  const name = paths.find((path) => Object.hasOwn(places, path));
  const place = name === undefined ? undefined : places[name];
  if (name === undefined || !place) return undefined;
  const { at = name, says = {} } = place;
  return { at, key: (fault && says[fault]) ?? says[code] ?? sentenceOf(failure) };
}

/** The same in the shape react-admin's forms take: the input's name → the key of its sentence. */
export function fieldErrors(failure: Failure, places: Places): Record<string, string> | undefined {
  const refusal = refusalAt(failure, places);
  return refusal && { [refusal.at]: refusal.key };
}
