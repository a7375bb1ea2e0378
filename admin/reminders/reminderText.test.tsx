import { describe, expect, test } from 'vitest';
import { i18nProvider } from '../providers/i18nProvider.js';
import { reminderText, type Translate } from './reminderText.js';

const translate: Translate = (key, parameters) => i18nProvider.translate(key, parameters);
const now = new Date('2022-07-28T02:00:00Z');

const worksheet = {
  worksheetId: 'w1',
  instrumentTitle: 'LKE unit',
  status: 'FILLING',
  unanswered: 12,
  unproven: 1,
  returned: [],
} as const;
const returned = {
  ...worksheet,
  status: 'SUBMITTED',
  unanswered: 0,
  unproven: 0,
  returned: [
    { indicatorCode: 'U.I.1.i.a', reason: 'EVIDENCE_NOT_RELEVANT' },
    { indicatorCode: 'U.I.2.i.b', reason: null },
  ],
} as const;
const reminderOf = (...worksheets: object[]) =>
  ({
    unit: { id: 'u1', name: 'Dinas Kesehatan' },
    period: {
      id: 'p1',
      name: '2022-07',
      dueAt: '2022-07-31T09:00:00.000Z',
      closesAt: '2022-08-05T09:00:00.000Z',
    },
    worksheets,
  }) as unknown as Parameters<typeof reminderText>[0];

describe('the reminder of a unit in Indonesian', () => {
  const text = (...worksheets: object[]) =>
    reminderText(reminderOf(...worksheets), 'id', translate, now);

  test('says what is left to fill in, and until when', async () => {
    await i18nProvider.changeLocale('id');
    expect(text(worksheet)).toBe(
      [
        'Dinas Kesehatan, LKE Juli 2022',
        'Batas pengajuan: 31 Jul 2022, 16.00 WIB (dalam 3 hari)',
        '- 12 butir belum dijawab',
        '- 1 jawaban belum ada bukti',
      ].join('\n'),
    );
  });

  test('says what came back and why, and when the period closes', () => {
    expect(text(returned)).toBe(
      [
        'Dinas Kesehatan, LKE Juli 2022',
        'Periode ditutup: 5 Agu 2022, 16.00 WIB (dalam 8 hari)',
        '- 2 jawaban dikembalikan evaluator:',
        '  U.I.1.i.a: Bukti tidak relevan',
        '  U.I.2.i.b',
      ].join('\n'),
    );
  });

  test('names twenty answers at most', () => {
    const many = Array.from({ length: 23 }, (_, place) => ({
      indicatorCode: `U.${place}`,
      reason: null,
    }));
    const lines = text({ ...returned, returned: many }).split('\n');
    expect(lines).toHaveLength(3 + 20 + 1);
    expect(lines.at(-1)).toBe('  dan 3 lainnya');
  });

  test('says that it is only to be submitted, or that there is nothing to do', () => {
    expect(text({ ...worksheet, unanswered: 0, unproven: 0 })).toContain(
      '- Lengkap, tinggal diajukan',
    );
    const nothing = 'Dinas Kesehatan, LKE Juli 2022\nTidak ada yang perlu dikerjakan saat ini.';
    expect(text({ ...returned, returned: [] })).toBe(nothing);
    expect(text()).toBe(nothing);
  });

  test('tells several worksheets apart by their instrument', () => {
    expect(text(worksheet, { ...returned, worksheetId: 'w2', instrumentTitle: 'LKE 2023' })).toBe(
      [
        'Dinas Kesehatan, LKE Juli 2022',
        'Batas pengajuan: 31 Jul 2022, 16.00 WIB (dalam 3 hari)',
        '',
        'LKE unit:',
        '- 12 butir belum dijawab',
        '- 1 jawaban belum ada bukti',
        '',
        'LKE 2023:',
        '- 2 jawaban dikembalikan evaluator:',
        '  U.I.1.i.a: Bukti tidak relevan',
        '  U.I.2.i.b',
      ].join('\n'),
    );
  });
});

test('the reminder in English counts one and many', async () => {
  await i18nProvider.changeLocale('en');
  const text = (...worksheets: object[]) =>
    reminderText(reminderOf(...worksheets), 'en', translate, now);
  expect(text(worksheet)).toBe(
    [
      'Dinas Kesehatan, LKE July 2022',
      'Due: 31 Jul 2022, 16:00 WIB (in 3 days)',
      '- 12 indicators not answered',
      '- 1 answer without evidence',
    ].join('\n'),
  );
  expect(text(returned)).toContain(
    '- 2 answers returned by evaluators:\n  U.I.1.i.a: Evidence is not relevant',
  );
  await i18nProvider.changeLocale('id');
});
