import { useTranslate } from 'react-admin';
import { periodNamed } from '../../../schema/period-name.js';

/** What commitments are called that a period found, by its name: those of last month, or of the range before. */
export function useCommitmentsTitle(): (periodName: string) => string {
  const translate = useTranslate();
  return (periodName) => {
    const kind = periodNamed(periodName)?.kind ?? 'MONTHLY';
    return translate(`resources.follow-ups.commitments.of.${kind}`);
  };
}
