import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Config } from '../config.js';
import { StartError, systemCode } from './start-error.js';

type Address = Pick<Config, 'host' | 'port'>;

/**
 * Tries the address before minutes go into a database and a build that nobody could reach then.
 *
 * @throws StartError when it can't be listened on.
 */
export async function checkPort(address: Address): Promise<void> {
  const probe = await listen(address).catch((error: unknown) => {
    throw portFault(error, address);
  });
  await close(probe);
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = await listen({ host: '127.0.0.1', port: 0 });
  const { port } = probe.address() as AddressInfo;
  await close(probe);
  return port;
}

/** The sentence for a failed `listen`; any other error is given back as it is. */
export function portFault(error: unknown, { host, port }: Address): unknown {
  const sentence = {
    EADDRINUSE: `Port ${port} of ${host} is taken by another program: stop that, or choose another port with PORT.`,
    EACCES: `This user may not listen on port ${port}: choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `${host} is no address of this machine: set HOST to one, or leave it out.`,
    ENOTFOUND: `${host} is no address of this machine: set HOST to one, or leave it out.`,
  }[systemCode(error) ?? ''];
  return sentence ? new StartError(sentence, { cause: error }) : error;
}

function listen({ host, port }: Address): Promise<Server> {
  const server = createServer();
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening(server));
  });
}

const close = (server: Server) => new Promise((closed) => server.close(closed));
