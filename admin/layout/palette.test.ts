import { describe, expect, test } from 'vitest';
import { darkPalette, lightPalette } from './palette.js';
import type { Tone } from './palette.js';

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('in %s', (_mode, palette) => {
  const { background, text, nav, answerState, grade } = palette;
  const surfaces = [background?.default ?? '', background?.paper ?? ''];

  test('text is readable on the page and on paper', () => {
    for (const surface of surfaces) {
      expect(contrast(text?.primary ?? '', surface)).toBeGreaterThanOrEqual(7);
      expect(contrast(text?.secondary ?? '', surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['primary', 'secondary', 'success', 'warning', 'error', 'info'] as const)(
    'words in the %s colour are readable',
    (name) => {
      const { main } = palette[name] as { main: string };
      for (const surface of surfaces) {
        expect(contrast(main, surface)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test('every answer state and grade is readable on its own fill', () => {
    const tones: Tone[] = [answerState, grade].flatMap((map) => Object.values(map ?? {}));
    expect(tones).toHaveLength(11);
    for (const tone of tones) {
      expect(contrast(tone.text, tone.fill)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the menu is readable, the current place too', () => {
    const { background: base = '', text: label = '', muted = '', active = '' } = nav ?? {};
    expect(contrast(label, active)).toBeGreaterThanOrEqual(7);
    expect(contrast(label, base)).toBeGreaterThanOrEqual(7);
    expect(contrast(muted, base)).toBeGreaterThanOrEqual(4.5);
  });
});
