import { deviceSignOut } from '../providers/deviceSignOut.js';
import { lastChange } from '../providers/lastChange.js';
import { lastSignedIn } from '../providers/lastSignedIn.js';
import { timeoutMs } from '../providers/request.js';
import { begunRequests } from './begunRequests.js';

const worksheetPath = /^\/worksheets\/([^/]+)\/show\/?$/;

/**
 * Whether whatever was changed from this browser has arrived by now, or never will: what the page before this one sent
 * as it was left may still be on its way, and no request is for longer. Not where the browser can not tell.
 */
const isAllArrived = () => Date.now() - lastChange.at() >= timeoutMs;

/**
 * Asks for what the screen of an address is going to ask for: who is here and, for whoever was here before, the periods
 * and the worksheet. Not for what a screen follows from the moment it is read (a dashboard, a queue): news that came
 * before it listens would be lost to it. Nor for what a change that is still on its way would be missing in: own words
 * would look like another's.
 *
 * @param path of the page, `/worksheets/3f2a/show`
 */
export function beginReading(path: string): void {
  // Whoever left without a network has left: the server is told before it is asked anything.
  if (deviceSignOut.isUntold()) return;
  begunRequests.begin('Viewer');
  if (lastSignedIn() === null || deviceSignOut.isNoted() || !isAllArrived()) return;
  const [, id] = worksheetPath.exec(path) ?? [];
  if (id !== undefined) begunRequests.begin('Worksheet', { id });
  begunRequests.begin('PeriodChoices');
}
