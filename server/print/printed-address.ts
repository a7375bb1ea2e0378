/** How a request reached us. */
export interface Arrival {
  /** The `Host` header: whatever the client wrote. */
  readonly host: string | undefined;
  /** The end of the connection on this machine, which the client can't choose. */
  readonly localAddress: string | undefined;
  readonly localPort: number | undefined;
}

/**
 * The address that goes into what is printed, without a slash at its end.
 *
 * The configured one. Without it the host that was asked for, but only where it names the very socket that the
 * request came in by: a `Host` header says what its sender likes, and a paper must not lead to somebody else.
 *
 * @returns null where no address is certain.
 */
export function printedAddress(configured: string | undefined, arrival: Arrival): string | null {
  if (configured !== undefined) return configured.replace(/\/+$/, '');
  const { host, localAddress, localPort } = arrival;
  if (!host || !localAddress || !localPort) return null;
  const own = localAddress.replace(/^::ffff:/, '');
  const names = ownNames(own);
  const isOwn = names.some(
    (name) => host === `${name}:${localPort}` || (localPort === 80 && host === name),
  );
  return isOwn ? `http://${host}` : null;
}

function ownNames(address: string): string[] {
  const written = address.includes(':') ? `[${address}]` : address;
  const isLoopback = address === '::1' || address.startsWith('127.');
  return isLoopback ? [written, 'localhost'] : [written];
}
