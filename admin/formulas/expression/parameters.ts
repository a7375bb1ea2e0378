import { checkName } from '../../../schema/formula/check-name.js';
import type { FormulaDraft } from '../formulaDraft.js';
import { withKeyNamed, withNameInExpressions } from './namesInExpressions.js';

/** The draft with one more parameter, under the first free name, worth 1. */
export function withNewParameter(draft: FormulaDraft): FormulaDraft {
  const { parameters = {}, tables = {} } = draft;
  let number = 1;
  const isTaken = (name: string) => Object.hasOwn(parameters, name) || Object.hasOwn(tables, name);
  while (isTaken(`p${number}`)) number += 1;
  return { ...draft, parameters: { ...parameters, [`p${number}`]: '1' } };
}

export const withParameter = (draft: FormulaDraft, name: string, value: string): FormulaDraft => ({
  ...draft,
  parameters: { ...draft.parameters, [name]: value },
});

/** The draft without a parameter; a formula without any has none to list. */
export function withoutParameter(draft: FormulaDraft, name: string): FormulaDraft {
  const { parameters = {}, ...rest } = draft;
  const kept = Object.entries(parameters).filter(([one]) => one !== name);
  return kept.length === 0 ? rest : { ...rest, parameters: Object.fromEntries(kept) };
}

/** Why a parameter cannot be called so; undefined where it can. */
export function nameFault(
  { parameters = {}, tables = {} }: FormulaDraft,
  name: string,
  next: string,
): 'taken' | 'malformed' | undefined {
  if (next === name) return undefined;
  if (Object.hasOwn(parameters, next) || Object.hasOwn(tables, next)) return 'taken';
  return checkName(next, '').length > 0 ? 'malformed' : undefined;
}

/**
 * The draft with another name for a parameter, at its place and in every expression that can be read.
 *
 * @param next which `nameFault` has nothing against.
 */
export function withParameterNamed(draft: FormulaDraft, name: string, next: string): FormulaDraft {
  return {
    ...withNameInExpressions(draft, name, next),
    parameters: withKeyNamed(draft.parameters ?? {}, name, next),
  };
}
