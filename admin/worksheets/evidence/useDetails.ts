import { changesOf } from '../../drafts/changes.js';
import { useDraft } from '../../drafts/useDraft.js';
import { useIsEarlier } from '../../drafts/useIsEarlier.js';
import { useDesk } from '../desk.js';
import { detailNames, detailsFault, detailsOf, isOutsidePeriod, noDetails } from './details.js';
import type { DetailChanges, DetailTexts } from './details.js';

/**
 * What is said about the evidence attached next, as typed and as sent.
 *
 * @param draftKey what is typed is kept on the device under it, until it is sent.
 */
export function useDetails(draftKey: string) {
  const [begun, setBegun] = useDraft<DetailChanges | null>(draftKey, null);
  const isEarlier = useIsEarlier(begun !== null);
  const texts = { ...noDetails, ...begun };
  return {
    texts,
    ...useSaid(texts),
    /** It was typed before this screen was opened, and not just now. */
    isEarlier,
    change: (changed: DetailChanges) =>
      setBegun((now) => changesOf(noDetails, { ...noDetails, ...now, ...changed })),
    /** Forgets what was sent; what was typed while it was under way was not, and stays. */
    sent: (names: readonly (keyof DetailTexts)[] = detailNames) =>
      setBegun((now) => {
        const left = { ...noDetails, ...now };
        const gone = names.filter((name) => left[name] === texts[name]);
        const emptied = Object.fromEntries(gone.map((name) => [name, noDetails[name]]));
        return changesOf(noDetails, { ...left, ...emptied });
      }),
    clear: () => setBegun(null),
  };
}

/** What the texts say, and whether they can be sent from this worksheet. */
export function useSaid(texts: DetailTexts) {
  const period = useDesk().worksheet.period.name;
  const details = detailsOf(texts);
  return {
    details,
    isOutside: isOutsidePeriod(details, period),
    isValid: detailsFault(texts, period) === undefined,
  };
}
