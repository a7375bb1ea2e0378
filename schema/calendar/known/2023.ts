import { knownYear } from '../holiday.js';

const idulFitri = 'Hari Raya Idul Fitri 1444 Hijriah';
const idulAdha = 'Hari Raya Idul Adha 1444 Hijriah';

/** The first amendment brings the joint leave of Idul Fitri forward, the second adds that of Idul Adha. */
export const year2023 = knownYear(
  2023,
  [
    'SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1066/2022, 3/2022, 3/2022',
    'Perubahan: Nomor 327/2023, 1/2023, 1/2023 (29 Maret 2023)',
    'Perubahan kedua: Nomor 624/2023, 2/2023, 2/2023 (16 Juni 2023)',
  ],
  [
    ['01-01', 'Tahun Baru 2023 Masehi'],
    ['01-22', 'Tahun Baru Imlek 2574 Kongzili'],
    ['02-18', 'Isra Mikraj Nabi Muhammad SAW'],
    ['03-22', 'Hari Suci Nyepi Tahun Baru Saka 1945'],
    ['04-07', 'Wafat Isa Al Masih'],
    ['04-22', idulFitri],
    ['04-23', idulFitri],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-18', 'Kenaikan Isa Al Masih'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-04', 'Hari Raya Waisak 2567 BE'],
    ['06-29', idulAdha],
    ['07-19', 'Tahun Baru Islam 1445 Hijriah'],
    ['08-17', 'Hari Kemerdekaan Republik Indonesia'],
    ['09-28', 'Maulid Nabi Muhammad SAW'],
    ['12-25', 'Hari Raya Natal'],
  ],
  [
    ['01-23', 'Tahun Baru Imlek 2574 Kongzili'],
    ['03-23', 'Hari Suci Nyepi Tahun Baru Saka 1945'],
    ['04-19', idulFitri],
    ['04-20', idulFitri],
    ['04-21', idulFitri],
    ['04-24', idulFitri],
    ['04-25', idulFitri],
    ['06-02', 'Hari Raya Waisak 2567 BE'],
    ['06-28', idulAdha],
    ['06-30', idulAdha],
    ['12-26', 'Hari Raya Natal'],
  ],
);
