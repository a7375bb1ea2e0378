import { answeredFrom } from './answeredFrom.js';
import type { NewerRelease, Shell } from './shell.js';

/**
 * Opens the admin without a network: keeps the page and what its first screens and the worksheet are made of, and
 * nothing else. The build makes it one file, `/service-worker.js`, with `shell` written ahead of it.
 *
 * The network says which release is opened, as without a worker; the kept one is for when it says nothing. Pieces have
 * their content in their names: whichever release they were kept for, none is ever another one's.
 */
const scope = globalThis as unknown as WorkerScope;

/** What the worker uses of its surroundings; the types of a page and of a worker exclude each other. */
interface WorkerScope {
  readonly shell: Shell;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ postMessage(message: NewerRelease): void } | undefined>;
  };
  readonly location: { readonly origin: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  /** Of the page that is being opened. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

const { shell } = scope;
const page = '/index.html';
const prefix = 'ungkit-shell-';
const cacheName = prefix + shell.version;

/** How long a network may take for the page before it counts as none; ms. */
const patienceMs = 4_000;

/** How many releases are kept: a tab that one opened before the last update may still need pieces of it. */
const releases = 2;

scope.addEventListener('install', (event) => event.waitUntil(keepShell()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('fetch', (event) => {
  const from = answeredFrom(event.request, scope.location.origin);
  if (from === 'page') event.respondWith(answerPage(event));
  if (from === 'asset') event.respondWith(answerAsset(event));
});

/** All of it or nothing: where one piece is missing the browser tries again another time. */
async function keepShell(): Promise<void> {
  await caches.delete(cacheName);
  const cache = await caches.open(cacheName);
  try {
    const files = [page, ...shell.files];
    await cache.addAll(files.map((path) => new Request(path, { credentials: 'omit' })));
    const text = await (await cache.match(page))?.text();
    if (!text?.includes(shell.entry)) {
      throw new Error('The page is of another release than this worker');
    }
  } catch (cause) {
    await caches.delete(cacheName);
    throw cause;
  }
  // A release that waited for the last tab of the one before would leave that one to open without a network.
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  // In the order in which they were made.
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(kept.slice(0, -releases).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** From the network; the kept one where that does not answer in time, or somebody in between says it can not. */
async function answerPage(event: Fetching): Promise<Response> {
  const fetching = fetch(event.request);
  const answer = await Promise.race([fetching.catch(() => undefined), late()]);
  if (answer && answer.status < 500) return answer;
  const cache = await caches.open(cacheName);
  const kept = await cache.match(page);
  if (!kept) return answer ?? fetching;
  const telling = tellOfNewer(event.resultingClientId, fetching, kept.clone());
  event.waitUntil(telling.catch(() => undefined));
  return kept;
}

/** A network that was only slow has the last word all the same. */
async function tellOfNewer(
  clientId: string,
  fetching: Promise<Response>,
  kept: Response,
): Promise<void> {
  const answer = await fetching;
  if (!answer.ok || (await answer.text()) === (await kept.text())) return;
  (await scope.clients.get(clientId))?.postMessage('newer release');
}

/** From what is kept; what was not needed at first is kept once it is. */
async function answerAsset(event: Fetching): Promise<Response> {
  const { request } = event;
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) {
    const copy = answer.clone();
    // A full device keeps less; the page goes on all the same.
    const keeping = caches.open(cacheName).then((cache) => cache.put(request.url, copy));
    event.waitUntil(keeping.catch(() => undefined));
  }
  return answer;
}

const late = () => new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
