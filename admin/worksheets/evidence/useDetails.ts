import { useState } from 'react';
import { useDesk } from '../desk.js';
import { detailsFault, detailsOf, isOutsidePeriod, noDetails } from './details.js';
import type { DetailTexts } from './details.js';

/** What is said about evidence, as typed and as sent. */
export function useDetails(before: DetailTexts = noDetails) {
  const period = useDesk().worksheet.period.name;
  const [texts, setTexts] = useState(before);
  const details = detailsOf(texts);
  return {
    texts,
    details,
    isOutside: isOutsidePeriod(details, period),
    isValid: detailsFault(texts, period) === undefined,
    change: (changed: Partial<DetailTexts>) => setTexts({ ...texts, ...changed }),
    clear: () => setTexts(noDetails),
  };
}
