import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const origin = 'https://ungkit.example';
const entry = '/assets/index-new.js';
const page = `<script src="${entry}"></script>`;

type Listener = (event: object) => void;

/** What the network answers by path; none where there is no network. */
let network: ((path: string) => Response) | undefined;
/** What the browser keeps: by the name of the cache, by path. */
let kept: Map<string, Map<string, Response>>;
let listeners: Map<string, Listener>;
let tookOver: boolean;
let told: string[];

const pathOf = (asked: Request | string) =>
  new URL(typeof asked === 'string' ? asked : asked.url, origin).pathname;

async function fetched(asked: Request | string): Promise<Response> {
  if (!network) throw new TypeError('Failed to fetch');
  return network(pathOf(asked));
}

const cacheOf = (files: Map<string, Response>) => ({
  async addAll(requests: readonly Request[]) {
    const answers = await Promise.all(requests.map(fetched));
    if (answers.some(({ ok }) => !ok)) throw new TypeError('Request failed');
    requests.forEach((request, place) => files.set(pathOf(request), answers[place]!));
  },
  match: async (asked: Request | string) => files.get(pathOf(asked))?.clone(),
  put: async (asked: Request | string, answer: Response) => void files.set(pathOf(asked), answer),
});

beforeEach(async () => {
  [kept, listeners, tookOver, told, lasting] = [new Map(), new Map(), false, [], []];
  network = (path) => new Response(path === '/index.html' ? page : `content of ${path}`);
  vi.stubGlobal('shell', { version: 'new', entry, files: [entry, '/assets/desk-new.js'] });
  vi.stubGlobal('location', { origin });
  vi.stubGlobal('clients', {
    claim: async () => undefined,
    get: async (id: string) => ({
      postMessage: (message: string) => told.push(`${id}: ${message}`),
    }),
  });
  vi.stubGlobal('skipWaiting', async () => void (tookOver = true));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => {
    listeners.set(type, listener);
  });
  vi.stubGlobal(
    'Request',
    class {
      readonly url: string;
      constructor(path: string) {
        this.url = origin + path;
      }
    },
  );
  vi.stubGlobal('caches', {
    async open(name: string) {
      if (!kept.has(name)) kept.set(name, new Map());
      return cacheOf(kept.get(name)!);
    },
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    async match(asked: string) {
      for (const files of kept.values())
        if (files.has(pathOf(asked))) return files.get(pathOf(asked));
      return undefined;
    },
  });
  vi.resetModules();
  await import('./serviceWorker.js');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Everything the browser waits for after an event. */
async function happen(type: 'install' | 'activate'): Promise<void> {
  const waited: Promise<unknown>[] = [];
  listeners.get(type)!({ waitUntil: (work: Promise<unknown>) => waited.push(work) });
  await Promise.all(waited);
}

/** What goes on after the answers. */
let lasting: Promise<unknown>[] = [];
const untilDone = () => Promise.all(lasting);

/** The worker's answer; undefined where it leaves the request to the browser. */
async function asked(
  path: string,
  mode: 'navigate' | 'cors' = 'cors',
): Promise<string | undefined> {
  let answer: Promise<Response> | undefined;
  listeners.get('fetch')!({
    request: { method: 'GET', mode, url: origin + path },
    resultingClientId: 'this page',
    respondWith: (given: Promise<Response>) => (answer = given),
    waitUntil: (work: Promise<unknown>) => lasting.push(work),
  });
  return answer && (await answer).text();
}
const opened = (path: string) => asked(path, 'navigate');
const keptPaths = () => [...kept.values()].flatMap((files) => [...files.keys()]);

describe('the service worker', () => {
  test('keeps the page and what it needs, and takes the place of the one before at once', async () => {
    await happen('install');
    expect(keptPaths()).toEqual(['/index.html', entry, '/assets/desk-new.js']);
    expect(tookOver).toBe(true);
  });

  test('keeps nothing where a piece is missing, or the page is of another release by now', async () => {
    network = (path) =>
      path.includes('desk') ? new Response('', { status: 404 }) : new Response(page);
    await expect(happen('install')).rejects.toThrow('Request failed');
    network = () => new Response('<script src="/assets/index-newer.js"></script>');
    await expect(happen('install')).rejects.toThrow(/another release/);
    expect(keptPaths()).toEqual([]);
    expect(tookOver).toBe(false);
  });

  test('opens the release that the network has, under every address, and keeps it not', async () => {
    await happen('install');
    network = () => new Response('the next release');
    expect(await opened('/')).toBe('the next release');
    expect(await opened('/worksheets/w1/show?indicator=A.I.1')).toBe('the next release');
    expect(await kept.get('ungkit-shell-new')!.get('/index.html')!.clone().text()).toBe(page);
  });

  test('opens what it kept without a network, and where a proxy says that nobody is behind it', async () => {
    await happen('install');
    network = undefined;
    expect(await opened('/worksheets/w1/show')).toBe(page);
    network = () => new Response('Bad gateway', { status: 502 });
    expect(await opened('/worksheets/w1/show')).toBe(page);
    expect(await asked(entry)).toBe(`content of ${entry}`);
  });

  test('waits for a slow network no longer than a person would', async () => {
    await happen('install');
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    let answered = false;
    void opened('/').then((text) => (answered = text === page));
    await vi.advanceTimersByTimeAsync(3_999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toBe(true);
  });

  test('tells the page it opened meanwhile where the slow network has another release', async () => {
    await happen('install');
    vi.useFakeTimers();
    for (const text of [page, 'the next release']) {
      vi.stubGlobal('fetch', async () => {
        await new Promise((resolve) => setTimeout(resolve, 6_000));
        return new Response(text);
      });
      const answer = opened('/');
      await vi.advanceTimersByTimeAsync(6_000);
      expect(await answer).toBe(page);
      await untilDone();
    }
    expect(told).toEqual(['this page: newer release']);
    network = undefined;
    vi.stubGlobal('fetch', fetched);
    await opened('/');
    await untilDone();
    expect(told).toHaveLength(1);
  });

  test('never touches what holds data: it is neither answered nor kept', async () => {
    await happen('install');
    for (const path of ['/graphql', '/evidence/9a1f-00', '/uploads', '/live', '/health']) {
      expect(await asked(path)).toBeUndefined();
      expect(await opened(path)).toBeUndefined();
    }
    expect(keptPaths()).toHaveLength(3);
  });

  test('keeps a piece that was needed later, but not the word that there is none', async () => {
    await happen('install');
    expect(await asked('/assets/rapor-new.js')).toBe('content of /assets/rapor-new.js');
    network = () => new Response('Not found', { status: 404 });
    await asked('/assets/rapor-old.js');
    await untilDone();
    network = undefined;
    expect(await asked('/assets/rapor-new.js')).toBe('content of /assets/rapor-new.js');
    await expect(asked('/assets/rapor-old.js')).rejects.toThrow('Failed to fetch');
  });

  test('lets a tab of the release before have its pieces, and forgets what is older', async () => {
    kept.set('ungkit-shell-oldest', new Map([['/assets/desk-oldest.js', new Response('oldest')]]));
    kept.set('ungkit-shell-before', new Map([['/assets/desk-before.js', new Response('before')]]));
    await happen('install');
    await happen('activate');
    expect([...kept.keys()]).toEqual(['ungkit-shell-before', 'ungkit-shell-new']);
    network = undefined;
    expect(await asked('/assets/desk-before.js')).toBe('before');
    await expect(asked('/assets/desk-oldest.js')).rejects.toThrow('Failed to fetch');
  });
});
