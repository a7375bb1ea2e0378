import { useTranslate } from 'react-admin';
import type { ReportCardRowFragment } from '../graphql/graphql.js';

/** Whose report card it is: a unit's, by the name it had then, or the kabupaten's own. */
export function useHolder() {
  const translate = useTranslate();
  return ({ unit }: Pick<ReportCardRowFragment, 'unit'>): string =>
    unit?.name ?? translate('resources.report-cards.kabupaten');
}
