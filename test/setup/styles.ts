import { __unsafe_useEmotionCache as useCache } from '@emotion/react';
import { renderHook } from '@testing-library/react';
import { afterAll } from 'vitest';
import './visible.js';

// Whoever asks how an element looks, as a search by role does, asks every rule there is. So a file leaves its styles to
// none that comes after it.
afterAll(() => {
  const { result, unmount } = renderHook(useCache);
  unmount();
  result.current!.sheet.flush();
  result.current!.inserted = {};
});

/**
 * Each input asks, whenever it comes, whether a server has already written a style of all inputs; jsdom goes through the
 * whole document for that. No server wrote any of this document.
 */
const ofServer = /^style\[data-emotion="\S+-global \S+"\]$/;
if (!Object.hasOwn(document, 'querySelector')) {
  document.querySelector = (selector: string) =>
    ofServer.test(selector) ? null : Document.prototype.querySelector.call(document, selector);
}
