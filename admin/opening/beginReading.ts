import { deviceSignOut } from '../providers/deviceSignOut.js';
import { lastSignedIn } from '../providers/lastSignedIn.js';
import { begunRequests } from './begunRequests.js';

const worksheetPath = /^\/worksheets\/([^/]+)\/show\/?$/;

/**
 * Asks for what the screen of an address is going to ask for: who is here and, for whoever was here before, the periods
 * and the worksheet. Not for what a screen follows from the moment it is read (a dashboard, a queue): news that came
 * before it listens would be lost to it.
 *
 * @param path of the page, `/worksheets/3f2a/show`
 */
export function beginReading(path: string): void {
  // Whoever left without a network has left: the server is told before it is asked anything.
  if (deviceSignOut.isUntold()) return;
  begunRequests.begin('Viewer');
  if (lastSignedIn() === null || deviceSignOut.isNoted()) return;
  const [, id] = worksheetPath.exec(path) ?? [];
  if (id !== undefined) begunRequests.begin('Worksheet', { id });
  begunRequests.begin('PeriodChoices');
}
