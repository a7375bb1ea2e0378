import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { Diagnostic } from './diagnostics.js';

/** Which params are amounts, to be written with the language's decimal sign. */
const amounts: ReadonlySet<string> = new Set([
  'sum',
  'expected',
  'weight',
  'from',
  'to',
  'lower',
  'top',
]);

/** A mistake in words. */
export function useSentence() {
  const translate = useTranslate();
  const { weight } = useFormat();
  return ({ code, params }: Diagnostic): string =>
    translate(`resources.formulas.diagnostics.${code}`, {
      ...Object.fromEntries(
        params.map(({ key, value }) => [key, amounts.has(key) && value ? weight(value) : value]),
      ),
      _: translate('resources.formulas.diagnostics.unknown', { code }),
    });
}
