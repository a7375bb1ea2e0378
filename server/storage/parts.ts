import type { Readable } from 'node:stream';
import { type DataStore, Server, type ServerOptions } from '@tus/server';
import { createPartLocker } from './part-locker.js';

/** The parts of files on their way: what the tus protocol (tus.io, 1.0.0) does with them, and where they lie. */
export interface Parts {
  /** Answers a request of the protocol. It has to be seen before whose upload it is. */
  answer(request: Request): Promise<Response>;
  /**
   * The bytes of a file of which nothing is missing. Who asked for them lets go of them.
   *
   * @returns undefined when they are gone.
   */
  read(id: string): Promise<Readable | undefined>;
  /** Lets go of the bytes; of no effect when they are gone. */
  remove(ids: readonly string[]): Promise<void>;
  /** Names of what lies there for longer than this. */
  olderThan(ageMs: number): Promise<string[]>;
}

/** Where the protocol's requests come in. */
export const partsPath = '/uploads/tus';

/** By this header the route tells the store which id a new upload has; what a client sends under it is never heard. */
export const newIdHeader = 'x-new-upload-id';

/** What of the protocol is spoken, whatever lies behind it. */
export const partsExtensions = ['creation', 'creation-with-upload', 'termination'];

/** The connection that holds a part is dead when its sender asks again: it is not waited for long. */
const lockDrainMs = 500;

/** The protocol before a store of parts. */
export const partsServer = (datastore: DataStore, own: Partial<ServerOptions> = {}): Server =>
  new Server({
    path: partsPath,
    datastore,
    relativeLocation: true,
    allowedOrigins: [],
    // Of this process: two servers that write one part write the same bytes to the same places.
    locker: createPartLocker(),
    lockDrainTimeout: lockDrainMs,
    namingFunction: (request) => request.headers.get(newIdHeader) as string,
    ...own,
  });

/** Has the protocol answer a request. */
export const answeredBy = (server: Server, request: Request): Promise<Response> =>
  server.handleWeb(request as Parameters<Server['handleWeb']>[0]);
