import { describe, expect, test } from 'vitest';
import { buildEvidence } from '../testAnswers.js';
import { amended, detailsFault, detailsOf, noDetails, textsOf } from './details.js';

const link = {
  ...buildEvidence({
    note: 'Ditandatangani',
    coversFrom: '2022-06-30T17:00:00.000Z',
    coversTo: '2022-07-30T17:00:00.000Z',
    expiresAt: '2022-12-30T17:00:00.000Z',
  }),
  page: 3,
};

describe('what is said of evidence', () => {
  test('is typed in days of Jakarta, and comes back as it was', () => {
    const texts = textsOf(link);
    expect(texts).toMatchObject({
      page: '3',
      coversFrom: '2022-07-01',
      coversTo: '2022-07-31',
      expiresAt: '2022-12-31',
    });
    expect(detailsOf(texts)).toEqual({
      page: 3,
      note: 'Ditandatangani',
      coversFrom: '2022-06-30T17:00:00.000Z',
      coversTo: '2022-07-30T17:00:00.000Z',
      expiresAt: '2022-12-30T17:00:00.000Z',
      outsidePeriodNote: '',
    });
  });

  test('stays, where only the page becomes another one', () => {
    expect(amended(link, { page: 9 })).toEqual({
      linkId: 'link',
      version: 1,
      linkVersion: 1,
      page: 9,
      note: 'Ditandatangani',
      coversFrom: '2022-06-30T17:00:00.000Z',
      coversTo: '2022-07-30T17:00:00.000Z',
      expiresAt: '2022-12-30T17:00:00.000Z',
      outsidePeriodNote: '',
    });
  });

  test('of another month needs a reason, one that ends before it begins cannot be', () => {
    const june = { ...noDetails, coversFrom: '2022-06-01', coversTo: '2022-06-30' };
    expect(detailsFault(june, '2022-07')).toBe('outsidePeriod');
    expect(detailsFault({ ...june, outsidePeriodNote: ' ' }, '2022-07')).toBe('outsidePeriod');
    expect(
      detailsFault({ ...june, outsidePeriodNote: 'Berlaku surut' }, '2022-07'),
    ).toBeUndefined();
    expect(detailsFault(june, '2022-06')).toBeUndefined();
    expect(detailsFault(june, '2022-Q2')).toBeUndefined();
    expect(detailsFault({ ...june, coversTo: '2022-05-01' }, '2022-06')).toBe('reversed');
    expect(detailsFault(noDetails, '2022-07')).toBeUndefined();
  });
});
