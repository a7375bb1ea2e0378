import { knownYear } from '../holiday.js';

const idulFitri = 'Idul Fitri 1446 Hijriah';

/** The amendment adds the day after the eightieth anniversary of independence. */
export const year2025 = knownYear(
  2025,
  [
    'SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1017/2024, 2/2024, 2/2024',
    'Perubahan: Nomor 933/2025, 1/2025, 3/2025 (7 Agustus 2025)',
  ],
  [
    ['01-01', 'Tahun Baru 2025 Masehi'],
    ['01-27', 'Isra Mikraj Nabi Muhammad SAW'],
    ['01-29', 'Tahun Baru Imlek 2576 Kongzili'],
    ['03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
    ['03-31', idulFitri],
    ['04-01', idulFitri],
    ['04-18', 'Wafat Yesus Kristus'],
    ['04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-12', 'Hari Raya Waisak 2569 BE'],
    ['05-29', 'Kenaikan Yesus Kristus'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-06', 'Idul Adha 1446 Hijriah'],
    ['06-27', '1 Muharam Tahun Baru Islam 1447 Hijriah'],
    ['08-17', 'Proklamasi Kemerdekaan'],
    ['09-05', 'Maulid Nabi Muhammad SAW'],
    ['12-25', 'Kelahiran Yesus Kristus'],
  ],
  [
    ['01-28', 'Tahun Baru Imlek 2576 Kongzili'],
    ['03-28', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
    ['04-02', idulFitri],
    ['04-03', idulFitri],
    ['04-04', idulFitri],
    ['04-07', idulFitri],
    ['05-13', 'Hari Raya Waisak 2569 BE'],
    ['05-30', 'Kenaikan Yesus Kristus'],
    ['06-09', 'Idul Adha 1446 Hijriah'],
    ['08-18', 'Proklamasi Kemerdekaan'],
    ['12-26', 'Kelahiran Yesus Kristus'],
  ],
);
