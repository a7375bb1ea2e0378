import { knownYear } from '../holiday.js';

const idulFitri = 'Hari Raya Idul Fitri 1445 Hijriah';

/** The two days of voting are holidays by decrees of their own. */
export const year2024 = knownYear(
  2024,
  [
    'SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 855/2023, 3/2023, 4/2023',
    'Keputusan Presiden Nomor 10 Tahun 2024 (pemilihan umum)',
    'Keputusan Presiden Nomor 33 Tahun 2024 (pemilihan kepala daerah)',
  ],
  [
    ['01-01', 'Tahun Baru 2024 Masehi'],
    ['02-08', 'Isra Mikraj Nabi Muhammad SAW'],
    ['02-10', 'Tahun Baru Imlek 2575 Kongzili'],
    ['02-14', 'Pemungutan suara pemilihan umum'],
    ['03-11', 'Hari Suci Nyepi Tahun Baru Saka 1946'],
    ['03-29', 'Wafat Isa Al Masih'],
    ['03-31', 'Hari Paskah'],
    ['04-10', idulFitri],
    ['04-11', idulFitri],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-09', 'Kenaikan Isa Al Masih'],
    ['05-23', 'Hari Raya Waisak 2568 BE'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-17', 'Hari Raya Idul Adha 1445 Hijriah'],
    ['07-07', 'Tahun Baru Islam 1446 Hijriah'],
    ['08-17', 'Hari Kemerdekaan Republik Indonesia'],
    ['09-16', 'Maulid Nabi Muhammad SAW'],
    ['11-27', 'Pemungutan suara pemilihan kepala daerah'],
    ['12-25', 'Hari Raya Natal'],
  ],
  [
    ['02-09', 'Tahun Baru Imlek 2575 Kongzili'],
    ['03-12', 'Hari Suci Nyepi Tahun Baru Saka 1946'],
    ['04-08', idulFitri],
    ['04-09', idulFitri],
    ['04-12', idulFitri],
    ['04-15', idulFitri],
    ['05-10', 'Kenaikan Isa Al Masih'],
    ['05-24', 'Hari Raya Waisak 2568 BE'],
    ['06-18', 'Hari Raya Idul Adha 1445 Hijriah'],
    ['12-26', 'Hari Raya Natal'],
  ],
);
