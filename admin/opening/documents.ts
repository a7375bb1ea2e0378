import { print, stripIgnoredCharacters } from 'graphql';
import type { DocumentNode } from 'graphql';
import { PeriodChoicesDocument, ViewerDocument, WorksheetDocument } from '../graphql/graphql.js';

const textOf = (document: DocumentNode) => stripIgnoredCharacters(print(document));

/**
 * What can be asked for before the admin is there, by the names of the operations.
 *
 * The build writes the texts themselves here (`documentTexts` in `vite.config.ts`): neither the documents nor what prints
 * them is to be waited for.
 */
export const documents = {
  PeriodChoices: textOf(PeriodChoicesDocument),
  Viewer: textOf(ViewerDocument),
  Worksheet: textOf(WorksheetDocument),
} as const;
