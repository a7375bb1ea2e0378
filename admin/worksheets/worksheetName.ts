import { useTranslate } from 'react-admin';
import type { WorksheetRowFragment } from '../graphql/graphql.js';

/** Whose worksheet it is, in words: the unit's name, or that it is the kabupaten's own. */
export function useWorksheetName() {
  const translate = useTranslate();
  return ({ unit }: Pick<WorksheetRowFragment, 'unit'>): string =>
    unit?.name ?? translate('resources.worksheets.kabupaten');
}
