import { describe, expect, test } from 'vitest';
import { answeredFrom } from './answeredFrom.js';

const origin = 'https://ungkit.example';
const opened = (path: string) =>
  answeredFrom({ method: 'GET', mode: 'navigate', url: origin + path }, origin);
const fetched = (path: string, method = 'GET') =>
  answeredFrom({ method, mode: 'cors', url: origin + path }, origin);

describe('what the service worker answers', () => {
  test.each(['/', '/worksheets/3f2a/show?indicator=A.I.1', '/panels', '/panels/3f2a', '/login'])(
    '%s is the page of the admin',
    (path) => expect(opened(path)).toBe('page'),
  );

  test.each(['/assets/index-BUHHEGkm.js', '/assets/pdfjs-5.6.0/cmaps/H.bcmap'])(
    '%s changes its name with its content, so that it is kept',
    (path) => expect(fetched(path)).toBe('asset'),
  );

  test.each([
    '/graphql',
    '/graphql?query=x',
    '/uploads',
    '/uploads/tus',
    '/uploads/tus/9a1f-00',
    '/evidence/9a1f-00',
    '/panels/9a1f-00/minutes.pdf',
    '/live',
    '/live/9a1f-00',
    '/health',
  ])('%s holds data: it is never kept, fetched or opened as a page', (path) => {
    expect(fetched(path)).toBe('network');
    expect(opened(path)).toBe('network');
  });

  test('what is sent, and what is of somewhere else, is left alone', () => {
    expect(fetched('/assets/index-BUHHEGkm.js', 'POST')).toBe('network');
    expect(fetched('/worksheets/3f2a/show')).toBe('network');
    const elsewhere = { method: 'GET', mode: 'navigate', url: 'https://other.example/' } as const;
    expect(answeredFrom(elsewhere, origin)).toBe('network');
  });

  test('an asset that is opened as a page is not kept: there may be none', () => {
    expect(opened('/assets/index-gone.js')).toBe('page');
  });

  test('the worker itself is asked for anew each time', () => {
    expect(fetched('/service-worker.js')).toBe('network');
  });
});
