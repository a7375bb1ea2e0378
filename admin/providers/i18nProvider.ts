import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { id } from '../i18n/id.js';
import type { Messages } from '../i18n/id.js';

export const locales = [
  { locale: 'id', name: 'Bahasa Indonesia' },
  { locale: 'en', name: 'English' },
] as const;

export type AppLocale = (typeof locales)[number]['locale'];
const defaultLocale: AppLocale = 'id';

/** The placeholders that count something: at most one of them stands in a text. */
export const counting = ['count', 'digits', 'places', 'more'] as const;

/**
 * English has a form for one: `%{count} answer |||| %{count} answers`. What the text counts decides it, also as it is
 * written for people; where it counts under no such name, `smart_count` is given.
 */
function withForm(options: Readonly<Record<string, unknown>> = {}): object {
  const counted = counting.map((name) => options[name]).find((one) => one !== undefined);
  if (counted === undefined || options['smart_count'] !== undefined) return options;
  return { ...options, smart_count: counted === 1 || counted === '1' ? 1 : 2 };
}

/** Indonesian comes with the admin; English is fetched by those who choose it. */
const polyglot = polyglotI18nProvider(
  (locale): Messages | Promise<Messages> => {
    // A screen reader pronounces the page by this.
    document.documentElement.lang = locale;
    return locale === 'en' ? import('../i18n/en.js').then(({ en }) => en) : id;
  },
  defaultLocale,
  [...locales],
);

export const i18nProvider: I18nProvider = {
  ...polyglot,
  translate: (key, options) => polyglot.translate(key, withForm(options)),
};
