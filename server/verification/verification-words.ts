import type { Locale } from '../../schema/format.js';

const id = {
  title: 'Pemeriksaan keaslian rapor',
  matches: 'Sesuai',
  matchesLead:
    'Isi yang tersimpan menghasilkan segel yang sama dengan yang tercetak. Bandingkan angka di kertas dengan angka di bawah ini.',
  superseded: (revision: string, moment: string) =>
    `Rapor ini asli, tetapi tidak berlaku lagi: periodenya dibuka kembali, dan revisi ${revision} menggantikannya sejak ${moment}.`,
  reopened: (moment: string) =>
    `Rapor ini asli dan masih berlaku, tetapi periodenya dibuka kembali sejak ${moment}. Setelah ditutup lagi, revisi baru akan menggantikannya.`,
  changed: 'Tidak sesuai',
  changedLead:
    'Segel ini memang diberikan saat periode ditutup, tetapi isi yang tersimpan sekarang bukan lagi isi yang disegel. Angkanya tidak ditampilkan. Laporkan kepada Inspektorat.',
  unknown: 'Tidak sesuai',
  unknownLead:
    'Tidak ada rapor yang disegel dengan alamat ini. Alamatnya salah tersalin, atau kertasnya bukan dari sini. Pindai ulang kode QR; bila tetap demikian, jangan anggap kertas itu asli.',
  tooMany: 'Terlalu banyak pemeriksaan',
  tooManyLead: (seconds: string) => `Tunggu ${seconds} detik, lalu muat ulang halaman ini.`,
  failed: 'Tidak dapat diperiksa',
  failedLead: 'Terjadi kesalahan di server. Coba lagi sebentar lagi.',
  checked: (moment: string) => `Diperiksa ${moment}.`,
  elsewhere:
    'Gerak peringkat dan perjalanan nilai di kertas berasal dari rapor periode lain, dan nilai revisi sebelumnya, bila disebut, dari rapor revisi itu. Masing-masing memiliki segel dan kode QR sendiri.',
  other: 'English',
};

const en: typeof id = {
  title: 'Checking a report card',
  matches: 'Genuine',
  matchesLead:
    'What is kept gives the same seal as the one that is printed. Compare the figures on paper with those below.',
  superseded: (revision, moment) =>
    `This report card is genuine but no longer counts: its period was opened again, and revision ${revision} took its place on ${moment}.`,
  reopened: (moment) =>
    `This report card is genuine and still counts, but its period is open again since ${moment}. Once it is closed, a new revision will take its place.`,
  changed: 'Not genuine',
  changedLead:
    'This seal was given when the period closed, but what is kept now is not what was sealed. Its figures are not shown. Report this to the Inspektorat.',
  unknown: 'Not genuine',
  unknownLead:
    'No report card was sealed with this address. It was copied wrongly, or the paper does not come from here. Scan the QR code again; if nothing changes, do not take the paper for genuine.',
  tooMany: 'Too many checks',
  tooManyLead: (seconds) => `Wait ${seconds} seconds, then load this page again.`,
  failed: 'Could not be checked',
  failedLead: 'Something went wrong on the server. Try again in a moment.',
  checked: (moment) => `Checked ${moment}.`,
  elsewhere:
    'Movement and the points over time on paper come from the report cards of other periods, and the points of the revision before, where they are told, from that revision’s. Each has a seal and a QR code of its own.',
  other: 'Bahasa Indonesia',
};

/** What the page says around the report card. */
export const verificationWords: Readonly<Record<Locale, typeof id>> = { id, en };
