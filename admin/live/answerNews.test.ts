import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { collectNews } from './answerNews.js';

function build(versions: Readonly<Record<string, number>>, fails = false) {
  const read: (readonly string[] | 'all')[] = [];
  const news = collectNews({
    versionOf: (id) => versions[id],
    readAnswers: async (ids) => {
      if (fails) throw new Error('no network');
      read.push(ids);
    },
    readAll: () => read.push('all'),
  });
  return { read, news };
}

describe('news of answers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('what was saved here is not read again, what others saved is, once', () => {
    const { read, news } = build({ mine: 4, theirs: 2 });
    news.answers([['mine', 4]]);
    news.answers([['theirs', 3]]);
    news.answers([['theirs', 4]]);
    vi.runAllTimers();
    expect(read).toEqual([['theirs']]);
  });

  test('a change beside the content is read whatever the version is', () => {
    const { read, news } = build({ a: 9 });
    news.answers([['a', null]]);
    news.answers([['a', 9]]);
    vi.runAllTimers();
    expect(read).toEqual([['a']]);
  });

  test('many changes are one reading of everything', () => {
    const { read, news } = build({});
    news.answers(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 2] as const));
    vi.runAllTimers();
    news.answers(null);
    vi.runAllTimers();
    expect(read).toEqual(['all', 'all']);
  });

  test('what could not be read is read with everything', async () => {
    const { read, news } = build({}, true);
    news.answers([['a', 2]]);
    await vi.runAllTimersAsync();
    expect(read).toEqual(['all']);
  });

  test('nothing is read for a desk that was left', () => {
    const { read, news } = build({});
    news.answers([['a', 2]]);
    news.stop();
    vi.runAllTimers();
    expect(read).toEqual([]);
  });
});
