import { useMemo, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { live } from './live.js';
import type { PresentPerson } from './liveHandlers.js';

/** As many as are named; who else is there is counted. */
const named = 3;

/**
 * Who else has the worksheet on the screen open, and how they are put into words: who they are, what they do
 * here and at what.
 */
export function useLiveNames() {
  const translate = useTranslate();
  const present = useSyncExternalStore(live.subscribe, () => live.present);
  return useMemo(() => {
    const wordsFor = ({ name, role, indicatorCodes }: PresentPerson, withPlace: boolean) =>
      translate(withPlace && indicatorCodes.length > 0 ? 'live.personAt' : 'live.person', {
        name,
        role: translate(`enums.Role.${role}`),
        codes: indicatorCodes.join(', '),
      });
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
  }, [present, translate]);
}
