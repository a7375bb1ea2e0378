import { session } from '../providers/session.js';
import { createDeviceKeeping } from './deviceKeeping.js';

/** Of this page: whoever keeps what is typed says here what the device refuses. */
export const keeping = createDeviceKeeping();

/** Holds back who would lose what they typed, and tries again when somebody comes back who may have made room. */
export function watchKeeping(): void {
  window.addEventListener('beforeunload', (event) => {
    const { viewer } = session.get();
    if (viewer && keeping.isAtStake(viewer.person.id)) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void keeping.retry();
  });
}
