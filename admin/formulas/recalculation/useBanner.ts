import { useTranslate } from 'react-admin';
import type { RecalculationRecordFragment } from '../../graphql/graphql.js';

/** That this is a recalculation and no rapor: on the screen, on paper and in the file alike. */
export function useBanner({ formula, sealedBy }: RecalculationRecordFragment): string {
  const translate = useTranslate();
  const isInForce = formula.status === 'PUBLISHED' || formula.status === 'RETIRED';
  return translate(`recalculation.${isInForce ? 'banner' : 'bannerDraft'}`, {
    revision: formula.revision,
    sealed: sealedBy.revision,
  });
}
