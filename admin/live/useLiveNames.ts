import { useMemo, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { live } from './live.js';
import type { PresentPerson } from './liveHandlers.js';

/** As many as are named; who else is there is counted. */
const named = 3;

/** An indicator is called by its code. */
const itself = (spot: string) => spot;

/**
 * Who else has the worksheet or the panel on the screen open, and how they are put into words: who they are, what
 * they do here and at what.
 *
 * @param spotName what the spot that somebody looks at is called; undefined for what is not to be seen here.
 */
export function useLiveNames(spotName: (spot: string) => string | undefined = itself) {
  const translate = useTranslate();
  const present = useSyncExternalStore(live.subscribe, () => live.present);
  return useMemo(() => {
    const wordsFor = ({ name, role, indicatorCodes }: PresentPerson, withPlace: boolean) => {
      const spots = indicatorCodes.flatMap((spot) => spotName(spot) ?? []);
      return translate(withPlace && spots.length > 0 ? 'live.personAt' : 'live.person', {
        name,
        role: translate(`enums.Role.${role}`),
        codes: spots.join(', '),
      });
    };
    const listed = (people: readonly PresentPerson[], withPlace: boolean) =>
      [
        ...people.slice(0, named).map((one) => wordsFor(one, withPlace)),
        ...(people.length > named
          ? [translate('live.more', { count: people.length - named })]
          : []),
      ].join(', ');
    return {
      /** Undefined where nobody can tell. */
      present,
      names: (people: readonly PresentPerson[]) => listed(people, false),
      namesAndPlaces: (people: readonly PresentPerson[]) => listed(people, true),
    };
  }, [present, spotName, translate]);
}
