import type { Locale } from '../support/enums.js';

/** The texts of the daily mail. Those of the screens are the admin's. */
export interface DigestWords {
  readonly subject: (count: number) => string;
  readonly greeting: (name: string) => string;
  readonly lead: string;
  readonly kabupaten: string;
  readonly place: (unit: string, period: string) => string;
  readonly returned: (count: number) => string;
  readonly dueSoon: (day: string) => string;
  readonly overdue: (day: string) => string;
  readonly mentioned: (name: string) => string;
  readonly more: (count: number) => string;
  readonly open: string;
  readonly why: string;
}

const words: Readonly<Record<Locale, DigestWords>> = {
  id: {
    subject: (count) => `Ungkit: ${count} pemberitahuan untuk Anda`,
    greeting: (name) => `Yth. ${name},`,
    lead: 'Ini yang belum Anda baca di Ungkit:',
    kabupaten: 'Kabupaten',
    place: (unit, period) => `${unit}, periode ${period}`,
    returned: (count) => `${count} jawaban dikembalikan evaluator`,
    dueSoon: (day) => `LKE harus diajukan paling lambat ${day}`,
    overdue: (day) => `LKE belum diajukan, batasnya sudah lewat (${day})`,
    mentioned: (name) => `${name} menyebut Anda dalam komentar`,
    more: (count) => `dan ${count} lainnya`,
    open: 'Buka',
    why: 'Surel ini dikirim paling banyak sekali sehari. Anda dapat menghentikannya di menu akun Anda di Ungkit.',
  },
  en: {
    subject: (count) =>
      `Ungkit: ${count} ${count === 1 ? 'notification' : 'notifications'} for you`,
    greeting: (name) => `Dear ${name},`,
    lead: 'This is what you have not read in Ungkit:',
    kabupaten: 'Kabupaten',
    place: (unit, period) => `${unit}, period ${period}`,
    returned: (count) => `${count} ${count === 1 ? 'answer' : 'answers'} returned by an evaluator`,
    dueSoon: (day) => `The LKE has to be submitted by ${day}`,
    overdue: (day) => `The LKE is not submitted, and its due date is past (${day})`,
    mentioned: (name) => `${name} mentioned you in a comment`,
    more: (count) => `and ${count} more`,
    open: 'Open',
    why: 'This mail is sent once a day at most. You can stop it in the menu of your account in Ungkit.',
  },
};

export const digestWords = (locale: Locale): DigestWords => words[locale];
