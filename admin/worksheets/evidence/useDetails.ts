import { useDraft } from '../../drafts/useDraft.js';
import { useDesk } from '../desk.js';
import { detailsFault, detailsOf, isOutsidePeriod, noDetails } from './details.js';
import type { DetailTexts } from './details.js';

/**
 * What is said about evidence, as typed and as sent.
 *
 * @param draftKey what is typed is kept on the device under it, until it is sent.
 */
export function useDetails(draftKey: string, before: DetailTexts = noDetails) {
  const period = useDesk().worksheet.period.name;
  const [texts, setTexts] = useDraft(draftKey, before);
  const details = detailsOf(texts);
  return {
    texts,
    details,
    isOutside: isOutsidePeriod(details, period),
    isValid: detailsFault(texts, period) === undefined,
    change: (changed: Partial<DetailTexts>) => setTexts((now) => ({ ...now, ...changed })),
    clear: () => setTexts(before),
  };
}
