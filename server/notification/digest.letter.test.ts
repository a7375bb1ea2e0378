import 'reflect-metadata';
import { expect, test } from 'vitest';
import { digestLetter } from './digest.letter.js';
import type { Notification } from './notification.type.js';

const returned: Notification = {
  id: 'n1',
  kind: 'RETURNED',
  happenedAt: '2022-07-15T02:00:00.000Z',
  readAt: null,
  followUp: null,
  worksheetId: 'w1',
  unit: { id: 'u1', code: 'dinkes', name: 'Dinas <Kesehatan> & KB', abbreviation: null },
  period: {
    id: 'p1',
    name: '2022-07',
    year: 2022,
    month: 7,
    status: 'OPEN',
    revision: 1,
    opensAt: '2022-06-30T17:00:00.000Z',
    dueAt: '2022-07-31T09:00:00.000Z',
    closesAt: '2022-08-05T09:00:00.000Z',
  },
  answers: Array.from({ length: 12 }, (_, place) => ({
    indicatorCode: `U.${place}`,
    reason: 'OTHER' as const,
  })),
  author: null,
  cause: null,
  days: null,
  dueAt: null,
};
const facts = {
  id: 'digest-1',
  name: 'Siti "Ti" Aminah',
  email: 'siti@bekasi.test',
  locale: 'id' as const,
  notifications: [returned],
  address: 'https://ungkit.test',
};

test('names ten answers and counts the others', () => {
  const { text } = digestLetter(facts);
  expect(text).toContain('- 12 jawaban dikembalikan evaluator');
  expect(text).toContain('U.0, U.1, U.2, U.3, U.4, U.5, U.6, U.7, U.8, U.9, dan 2 lainnya');
});

test('shows names as they are written in plain text, and lets none of them be markup', () => {
  const { text, html, subject } = digestLetter(facts);
  expect(text).toContain('Yth. Siti "Ti" Aminah,');
  expect(text).toContain('Dinas <Kesehatan> & KB');
  expect(html).toContain('Yth. Siti &quot;Ti&quot; Aminah,');
  expect(html).toContain('Dinas &lt;Kesehatan&gt; &amp; KB');
  expect(subject).toBe('Ungkit: 1 pemberitahuan untuk Anda');
});

test('says who mentioned somebody, and leads to where', () => {
  const { text } = digestLetter({
    ...facts,
    locale: 'en',
    notifications: [
      {
        ...returned,
        kind: 'MENTIONED',
        answers: [{ indicatorCode: 'U.I.1.i.a', reason: null }],
        author: { id: 'p2', name: 'Budi' },
        unit: null,
      },
    ],
  });
  expect(text).toContain(
    '- Budi mentioned you in a comment\n  Kabupaten, period July 2022\n  U.I.1.i.a',
  );
  expect(text).toContain('https://ungkit.test/worksheets/w1/show?indicator=U.I.1.i.a');
});
