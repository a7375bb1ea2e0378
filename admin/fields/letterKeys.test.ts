// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isTypingIn } from './letterKeys.js';

describe('the letters of a desk', () => {
  test('belong to the field that has the focus, unless it takes none of them', () => {
    const made = (markup: string) => {
      document.body.innerHTML = markup;
      return document.body.firstElementChild;
    };
    expect(isTypingIn(made('<textarea></textarea>'))).toBe(true);
    expect(isTypingIn(made('<input type="text">'))).toBe(true);
    expect(isTypingIn(made('<div role="combobox" tabindex="0"></div>'))).toBe(true);
    expect(isTypingIn(made('<input type="radio">'))).toBe(false);
    expect(isTypingIn(made('<button></button>'))).toBe(false);
    expect(isTypingIn(null)).toBe(false);
  });
});
