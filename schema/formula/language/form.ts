import type { LRParser } from '@lezer/lr';
import { parser } from './parser.js';

/**
 * How an expression is written down: `canonical` is what is stored and hashed, `id` and `en` are what
 * people of either language know from their Excel.
 */
export type Form = 'canonical' | 'id' | 'en';

export interface FormRules {
  /** Between arguments. */
  readonly separator: ';' | ',';
  readonly decimalMark: '.' | ',';
  /** For the engine and for an editor alike. It repairs every text into a tree and never throws. */
  readonly parser: LRParser;
}

export const forms: Readonly<Record<Form, FormRules>> = {
  canonical: { separator: ';', decimalMark: '.', parser },
  id: { separator: ';', decimalMark: ',', parser: parser.configure({ dialect: 'decimalComma' }) },
  en: { separator: ',', decimalMark: '.', parser },
};
