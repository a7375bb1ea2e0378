import { describe, expect, test } from 'vitest';
import { buildEvidence } from '../worksheets/testAnswers.js';
import { documentAfter, previewOf } from './preview.js';

describe('the preview of evidence', () => {
  test('opens a PDF at the page that proves the answer', () => {
    expect(previewOf({ ...buildEvidence(), page: 7 })).toEqual({
      kind: 'pdf',
      source: '/evidence/revision#page=7',
      open: '/evidence/revision#page=7',
      download: '/evidence/revision?download=1',
    });
    expect(previewOf(buildEvidence()).source).toBe('/evidence/revision');
  });

  test('draws an image as it is', () => {
    const image = { ...buildEvidence({ mediaType: 'image/png' }), page: 2 };
    expect(previewOf(image)).toMatchObject({ kind: 'image', source: '/evidence/revision' });
  });

  test('offers only the download of what the browser can not read', () => {
    const sheet = buildEvidence({ mediaType: 'application/vnd.ms-excel' });
    expect(previewOf(sheet)).toEqual({ kind: 'file', download: '/evidence/revision?download=1' });
    expect(previewOf(buildEvidence({ mediaType: 'image/tiff' })).source).toBeUndefined();
  });

  test('leads to a link without loading it', () => {
    const link = buildEvidence({ url: 'https://drive.example/sk', downloadPath: null });
    expect(previewOf(link)).toEqual({ kind: 'link', open: 'https://drive.example/sk' });
  });

  test('has nothing to show to whom the file is closed', () => {
    expect(previewOf({ ...buildEvidence(), abilities: [] })).toEqual({ kind: 'closed' });
  });
});

test('after the last piece of evidence comes the first, and where there is none, none', () => {
  expect(documentAfter(['first', 'second'], 'first')).toBe('second');
  expect(documentAfter(['first', 'second'], 'second')).toBe('first');
  expect(documentAfter([], undefined)).toBeUndefined();
});
