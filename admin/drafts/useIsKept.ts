import { useSyncExternalStore } from 'react';
import { useViewer } from '../providers/useViewer.js';
import { keeping } from './pageKeeping.js';

/**
 * Whether the device keeps what the viewer types.
 *
 * @param under how the places begin that it is about; all that they type where nothing is given.
 */
export function useIsKept(under?: string): boolean {
  const personId = useViewer()?.person.id ?? '';
  return useSyncExternalStore(keeping.subscribe, () => keeping.keeps(personId, under));
}
