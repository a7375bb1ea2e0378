import { deviceSignOut } from './deviceSignOut.js';
import { lastSignedIn } from './lastSignedIn.js';

/** Who has signed in or left on this device, in whatever tab: another text as soon as it is anything else. */
export const deviceSignIn = (): string =>
  [lastSignedIn(), deviceSignOut.isNoted(), deviceSignOut.isUntold()].join(' ');
