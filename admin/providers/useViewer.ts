import { useSyncExternalStore } from 'react';
import { can } from './access.js';
import { session } from './session.js';
import type { SessionState, Viewer } from './session.js';

/** The session as it is now; components that use it follow its changes. */
export const useSession = (): SessionState =>
  useSyncExternalStore(session.subscribe, session.get, session.get);

/** Who is signed in; null before that. */
export const useViewer = (): Viewer | null => useSession().viewer;

/** Whether the viewer may do something somewhere; ask a record's own `abilities` for that record. */
export const useCan = (ability: string): boolean => can(useViewer(), ability);
