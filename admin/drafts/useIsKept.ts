import { useSyncExternalStore } from 'react';
import { useViewer } from '../providers/useViewer.js';
import { keeping } from './pageKeeping.js';

/** Whether the device keeps what the viewer types. */
export function useIsKept(): boolean {
  const personId = useViewer()?.person.id ?? '';
  return useSyncExternalStore(keeping.subscribe, () => keeping.keeps(personId));
}
