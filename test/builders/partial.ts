import type { LightMyRequestResponse } from 'fastify';
import type { App } from '../../server/app.js';
import type { Client } from './world.js';

export type PartialHeaders = Readonly<Record<string, string | undefined>>;

/** A request of the tus protocol at `path` of the service, without a port. */
export const tus = (
  app: App,
  client: Client,
  method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE' | 'GET',
  path: string,
  headers: PartialHeaders = {},
  payload?: Buffer,
): Promise<LightMyRequestResponse> => {
  const all = {
    'tus-resumable': '1.0.0',
    'x-ungkit-request': '1',
    cookie: client.cookie,
    ...headers,
  };
  const sent = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]);
  return app.fastify.inject({
    method,
    url: path,
    headers: Object.fromEntries(sent),
    ...(payload && { payload }),
  });
};

/** `Upload-Metadata` that names the file. */
export const named = (fileName: string): string =>
  `filename ${Buffer.from(fileName).toString('base64')}`;

/** Announces a file. */
export const announce = (
  app: App,
  client: Client,
  size: number,
  fileName = 'sk-tim-rb.pdf',
  headers: PartialHeaders = {},
): Promise<LightMyRequestResponse> =>
  tus(app, client, 'POST', '/uploads/tus', {
    'upload-length': String(size),
    'upload-metadata': named(fileName),
    ...headers,
  });

/** Announces a file that is expected to be welcome; gives its path. */
export async function announced(
  app: App,
  client: Client,
  size: number,
  fileName?: string,
): Promise<string> {
  const response = await announce(app, client, size, fileName);
  if (response.statusCode !== 201) throw new Error(`Not welcome: ${response.body}`);
  return response.headers.location as string;
}

/** Sends a piece that begins at `offset`. */
export const piece = (
  app: App,
  client: Client,
  path: string,
  offset: number,
  content: Buffer,
  headers: PartialHeaders = {},
): Promise<LightMyRequestResponse> =>
  tus(
    app,
    client,
    'PATCH',
    path,
    {
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
    content,
  );

/**
 * Cuts a connection in the middle of a piece until something of it has arrived: a busy service may not have
 * read a byte yet when the first one is cut.
 *
 * @param cut says the piece over a connection that is cut after `pauseMs`.
 * @param offset how many bytes have arrived, as the service says.
 * @returns the offset once it is beyond `from`, or after the last attempt.
 */
export async function arrivedOfCut(
  cut: (pauseMs: number) => Promise<unknown>,
  offset: () => Promise<number>,
  from = 0,
): Promise<number> {
  for (let pauseMs = 30; ; pauseMs *= 2) {
    await cut(pauseMs);
    const arrived = await offset();
    if (arrived > from || pauseMs > 4_000) return arrived;
  }
}
