import { knownYear } from '../holiday.js';

const idulFitri = 'Hari Raya Idul Fitri 1443 Hijriah';

/** The second amendment moves Idul Adha from 9 to 10 July, the first adds the joint leave. */
export const year2022 = knownYear(
  2022,
  [
    'SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 963/2021, 3/2021, 4/2021',
    'Perubahan: Nomor 375/2022, 1/2022, 1/2022 (7 April 2022)',
    'Perubahan kedua: Nomor 678/2022, 2/2022, 2/2022 (7 Juli 2022)',
  ],
  [
    ['01-01', 'Tahun Baru 2022 Masehi'],
    ['02-01', 'Tahun Baru Imlek 2573 Kongzili'],
    ['02-28', 'Isra Mikraj Nabi Muhammad SAW'],
    ['03-03', 'Hari Suci Nyepi Tahun Baru Saka 1944'],
    ['04-15', 'Wafat Isa Al Masih'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-02', idulFitri],
    ['05-03', idulFitri],
    ['05-16', 'Hari Raya Waisak 2566 BE'],
    ['05-26', 'Kenaikan Isa Al Masih'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['07-10', 'Hari Raya Idul Adha 1443 Hijriah'],
    ['07-30', 'Tahun Baru Islam 1444 Hijriah'],
    ['08-17', 'Hari Kemerdekaan Republik Indonesia'],
    ['10-08', 'Maulid Nabi Muhammad SAW'],
    ['12-25', 'Hari Raya Natal'],
  ],
  [
    ['04-29', idulFitri],
    ['05-04', idulFitri],
    ['05-05', idulFitri],
    ['05-06', idulFitri],
  ],
);
