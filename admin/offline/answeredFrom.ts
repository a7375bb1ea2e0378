import { serverPaths } from '../../schema/server-paths.js';

/**
 * Where the service worker gets the answer to a request.
 *
 * `page`: from the network, and without one from what the device keeps. `asset`: from what the device keeps, as
 * its name changes with its content. `network`: left to the browser and never kept, as everything is that has
 * to do with data or a person.
 */
export type AnsweredFrom = 'page' | 'asset' | 'network';

/** What tells one request from another. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

const ofTheServer = serverPaths.map((pattern) => new RegExp(pattern));

/** @param origin of the admin, `https://ungkit.example` */
export function answeredFrom({ method, mode, url }: Asked, origin: string): AnsweredFrom {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return 'network';
  // Opened as a page, an asset that there is not would be answered with the admin's page, and kept as that.
  if (mode !== 'navigate') return pathname.startsWith('/assets/') ? 'asset' : 'network';
  return ofTheServer.some((path) => path.test(pathname)) ? 'network' : 'page';
}
