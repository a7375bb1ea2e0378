import type { AppLocale } from '../../providers/i18nProvider.js';

/** What somebody may type as a number: digits, and one decimal sign where there can be decimals. */
export function cleanNumber(typed: string, decimals: boolean): string {
  const kept = typed.replaceAll(decimals ? /[^\d.,]/g : /\D/g, '');
  const [whole = '', ...rest] = kept.split(/(?=[.,])/);
  // A second decimal sign is a slip of the finger, or a thousands sign that was pasted.
  return rest.length > 1
    ? [whole, ...rest].join('').replaceAll(/[.,]/g, '')
    : whole + (rest[0] ?? '');
}

/** The number that was typed; null while there is none. */
export function numberFrom(text: string): number | null {
  const value = Number.parseFloat(text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** A number as it is typed in a language: ungrouped, with its decimal sign. */
export function numberText(value: number | null, locale: AppLocale): string {
  if (value === null) return '';
  const text = String(value);
  return locale === 'id' ? text.replace('.', ',') : text;
}
