import { describe, expect, test } from 'vitest';
import { pageCounter } from './pageCounter.js';

const pdf =
  '%PDF-1.3\n1 0 obj\n<<\n/Type /Pages\n/Count 2\n>>\n2 0 obj\n<<\n/Type /Page\n>>\n3 0 obj\n<<\n/Type /Page\n>>\n';
const bytes = new TextEncoder().encode(pdf);

describe('the pages of a PDF that is still arriving', () => {
  test('are counted wherever its pieces were cut, and the list of pages is none', () => {
    for (let size = 1; size <= bytes.length; size += 1) {
      const count = pageCounter();
      let pages = 0;
      for (let at = 0; at < bytes.length; at += size) pages = count(bytes.slice(at, at + size));
      expect({ size, pages }).toEqual({ size, pages: 2 });
    }
  });
});
