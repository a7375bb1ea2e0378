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
  readonly assigned: (day: string) => string;
  readonly followUpDueSoon: (day: string) => string;
  readonly followUpOverdue: (day: string) => string;
  readonly confirmed: (name: string) => string;
  readonly followUpReturned: (name: string) => string;
  readonly openingRequested: (name: string) => string;
  readonly openingGranted: (day: string) => string;
  readonly openingRefused: string;
  readonly openingEnded: string;
  readonly periodNotOpened: string;
  readonly periodNotClosed: string;
  readonly periodReopened: (day: string) => string;
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
    assigned: (day) => `Rencana aksi untuk Anda, tenggatnya ${day}`,
    followUpDueSoon: (day) => `Rencana aksi Anda harus selesai paling lambat ${day}`,
    followUpOverdue: (day) => `Rencana aksi belum selesai, tenggatnya sudah lewat (${day})`,
    confirmed: (name) => `${name} membenarkan bahwa rencana aksi Anda selesai`,
    followUpReturned: (name) => `${name} mengembalikan rencana aksi yang dilaporkan selesai`,
    openingRequested: (name) => `${name} minta LKE yang terkunci dibuka`,
    openingGranted: (day) => `LKE yang terkunci dibuka sampai ${day}`,
    openingRefused: 'Permintaan membuka LKE yang terkunci ditolak',
    openingEnded: 'LKE yang dibuka sementara dikunci kembali',
    periodNotOpened: 'Periode tidak terbuka sesuai jadwal',
    periodNotClosed: 'Periode tidak tertutup sesuai jadwal',
    periodReopened: (day) => `Periode yang sudah ditutup dibuka kembali sampai ${day}`,
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
    assigned: (day) => `A follow-up action for you, due by ${day}`,
    followUpDueSoon: (day) => `Your follow-up action has to be done by ${day}`,
    followUpOverdue: (day) => `A follow-up action is not done, and its due date is past (${day})`,
    confirmed: (name) => `${name} confirmed that your follow-up action is done`,
    followUpReturned: (name) => `${name} returned a follow-up action that was reported done`,
    openingRequested: (name) => `${name} asks to have a locked LKE opened`,
    openingGranted: (day) => `A locked LKE is open until ${day}`,
    openingRefused: 'The request to open a locked LKE was refused',
    openingEnded: 'An LKE that was opened for a while is locked again',
    periodNotOpened: 'A period did not open as scheduled',
    periodNotClosed: 'A period did not close as scheduled',
    periodReopened: (day) => `A closed period is open again until ${day}`,
    more: (count) => `and ${count} more`,
    open: 'Open',
    why: 'This mail is sent once a day at most. You can stop it in the menu of your account in Ungkit.',
  },
};

export const digestWords = (locale: Locale): DigestWords => words[locale];
