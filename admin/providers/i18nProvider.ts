import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { id } from '../i18n/id.js';
import type { Messages } from '../i18n/id.js';

export const locales = [
  { locale: 'id', name: 'Bahasa Indonesia' },
  { locale: 'en', name: 'English' },
] as const;

export type AppLocale = (typeof locales)[number]['locale'];
export const defaultLocale: AppLocale = 'id';

/** Indonesian comes with the admin; English is fetched by those who choose it. */
export const i18nProvider: I18nProvider = polyglotI18nProvider(
  (locale): Messages | Promise<Messages> => {
    // A screen reader pronounces the page by this.
    document.documentElement.lang = locale;
    return locale === 'en' ? import('../i18n/en.js').then(({ en }) => en) : id;
  },
  defaultLocale,
  [...locales],
);
