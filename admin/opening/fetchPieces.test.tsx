import { afterEach, describe, expect, test } from 'vitest';
import { store } from '../providers/store.js';
import { fetchPieces } from './fetchPieces.js';

const fetched = () =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map((link) =>
    link.getAttribute('href'),
  );

/** Other files share the document, and the styles in its head. */
const ours = () => document.head.querySelectorAll('#first-pieces, link[rel=modulepreload]');
afterEach(() => {
  ours().forEach((element) => element.remove());
  localStorage.clear();
});

const pieces = {
  screens: {
    '^/$': ['/assets/Dashboard-1.js'],
    '^/worksheets/[^/]+/show': ['/assets/WorksheetFill-1.js', '/assets/desk-1.js'],
  },
  locales: { en: ['/assets/en-1.js'] },
};

describe('the screen of an address', () => {
  const openAt = (path: string) => {
    const written = document.createElement('script');
    written.type = 'application/json';
    written.id = 'first-pieces';
    written.textContent = JSON.stringify(pieces);
    document.head.append(written);
    fetchPieces(path);
  };

  test('is fetched with all that it is made of', () => {
    openAt('/worksheets/3f2a/show');
    expect(fetched()).toEqual(['/assets/WorksheetFill-1.js', '/assets/desk-1.js']);
  });

  test('is fetched with the language that somebody chose here', () => {
    store.setItem('locale', 'en');
    openAt('/');
    expect(fetched()).toEqual(['/assets/Dashboard-1.js', '/assets/en-1.js']);
  });

  test('is fetched when it is opened where few addresses lead to it', () => {
    store.setItem('locale', 'id');
    openAt('/units');
    expect(fetched()).toEqual([]);
  });

  test('is fetched when it is opened where nothing was built', () => {
    fetchPieces('/');
    expect(fetched()).toEqual([]);
  });
});
