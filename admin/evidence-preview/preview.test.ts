import { describe, expect, test } from 'vitest';
import { evidenceMediaTypes } from '../../schema/limits.js';
import { buildEvidence } from '../worksheets/testAnswers.js';
import { previewOf } from './preview.js';

const openXml = 'application/vnd.openxmlformats-officedocument';

describe('the preview of evidence', () => {
  test('shows a PDF here, and opens it in a tab of its own at the page that proves the answer', () => {
    expect(previewOf({ ...buildEvidence(), page: 7 })).toEqual({
      kind: 'pdf',
      source: '/evidence/revision',
      open: '/evidence/revision#page=7',
      download: '/evidence/revision?download=1',
    });
    expect(previewOf(buildEvidence())).toMatchObject({ open: '/evidence/revision' });
  });

  test('draws an image as it is, whatever page was named', () => {
    const image = { ...buildEvidence({ mediaType: 'image/png' }), page: 2 };
    expect(previewOf(image)).toMatchObject({ kind: 'image', open: '/evidence/revision' });
  });

  test('reads Word and Excel here, which no browser opens by itself', () => {
    expect(previewOf(buildEvidence({ mediaType: `${openXml}.spreadsheetml.sheet` }))).toEqual({
      kind: 'sheet',
      source: '/evidence/revision',
      download: '/evidence/revision?download=1',
    });
    const word = buildEvidence({ mediaType: `${openXml}.wordprocessingml.document` });
    expect(previewOf(word).kind).toBe('document');
  });

  test('offers only the download of what there is no viewer for', () => {
    for (const mediaType of [
      `${openXml}.presentationml.presentation`,
      'application/vnd.ms-excel',
      'application/vnd.oasis.opendocument.spreadsheet',
      'application/zip',
      'video/mp4',
      'image/tiff',
      null,
    ]) {
      expect(previewOf(buildEvidence({ mediaType })), `${mediaType}`).toEqual({
        kind: 'file',
        download: '/evidence/revision?download=1',
      });
    }
  });

  test('does not fetch an office file of 26 MB or a picture of 61 MB, but a PDF of 200 MB', () => {
    const word = `${openXml}.wordprocessingml.document`;
    expect(previewOf(buildEvidence({ mediaType: word, size: 25_000_000 })).kind).toBe('document');
    expect(previewOf(buildEvidence({ mediaType: word, size: 26_000_000 }))).toEqual({
      kind: 'tooLarge',
      download: '/evidence/revision?download=1',
    });
    expect(previewOf(buildEvidence({ mediaType: 'image/png', size: 61_000_000 }))).toMatchObject({
      kind: 'tooLarge',
      open: '/evidence/revision',
    });
    expect(previewOf(buildEvidence({ size: 200_000_000 })).kind).toBe('pdf');
  });

  test('leads to a link without loading it', () => {
    const link = buildEvidence({ url: 'https://drive.example/sk', downloadPath: null });
    expect(previewOf(link)).toEqual({ kind: 'link', open: 'https://drive.example/sk' });
  });

  test('has nothing to show to whom the file is closed', () => {
    expect(previewOf({ ...buildEvidence(), abilities: [] })).toEqual({ kind: 'closed' });
  });

  test('knows what to do with everything that may be uploaded', () => {
    const kinds = Object.keys(evidenceMediaTypes).map(
      (mediaType) => previewOf(buildEvidence({ mediaType })).kind,
    );
    expect(kinds).toEqual([
      'pdf',
      'image',
      'image',
      'image',
      'document',
      'sheet',
      'file',
      'text',
      'table',
    ]);
  });
});
