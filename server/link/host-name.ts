import { InvalidInput } from '../errors/domain-error.js';

/** Labels of letters, digits and hyphens, two at least, the last of which begins with a letter: no number is one. */
const hostName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * A host as addresses have it, from what somebody typed.
 *
 * @throws InvalidInput `host` for an address, a port, a wildcard, a number, a name of the own network.
 */
export function hostNameOf(typed: string): string {
  const url = URL.parse(`https://${typed.trim()}`);
  const isHost =
    url !== null && hostName.test(url.hostname) && url.href === `https://${url.hostname}/`;
  if (!isHost || typed.includes('/')) throw new InvalidInput('host', 'MALFORMED');
  return url.hostname;
}
