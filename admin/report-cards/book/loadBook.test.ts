import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../providers/errors.js';
import { loadBook, type BookProgress } from './loadBook.js';

const page = '<<\n/Type /Page\n>>\n';
const answers = (answer: () => Response) => vi.stubGlobal('fetch', () => Promise.resolve(answer()));
const arriving = (pieces: readonly string[], pages: string | null) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }),
    { headers: pages === null ? {} : { 'x-page-count': pages } },
  );
const load = async () => {
  const seen: BookProgress[] = [];
  const { signal } = new AbortController();
  const book = await loadBook('/book.pdf', signal, (progress) => seen.push(progress));
  return { text: await book.text(), seen };
};

describe('all report cards in one document', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('tell page after page how far they are, and are whole at the end', async () => {
    answers(() => arriving(['%PDF', page, page], '2'));
    const { text, seen } = await load();
    expect(text).toBe(`%PDF${page}${page}`);
    expect(seen).toEqual([
      { pages: 0, total: 2 },
      { pages: 1, total: 2 },
      { pages: 2, total: 2 },
    ]);
  });

  test('that break off are not taken for whole', async () => {
    answers(() => arriving([page], '2'));
    await expect(load()).rejects.toMatchObject({ failure: { code: 'NETWORK' } });
  });

  test('that are refused say why', async () => {
    const errors = [{ extensions: { code: 'SEAL_BROKEN' } }];
    answers(() => new Response(JSON.stringify({ errors }), { status: 400 }));
    const refused = await load().catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({ failure: { code: 'SEAL_BROKEN' } });
  });

  test('that no network brings are to be tried again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(load()).rejects.toMatchObject({ failure: { code: 'NETWORK' } });
  });
});
