import { knownYear } from '../holiday.js';

const idulFitri = 'Idul Fitri 1447 Hijriah';

export const year2026 = knownYear(
  2026,
  ['SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1497/2025, 2/2025, 5/2025'],
  [
    ['01-01', 'Tahun Baru 2026 Masehi'],
    ['01-16', 'Isra Mikraj Nabi Muhammad SAW'],
    ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
    ['03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
    ['03-21', idulFitri],
    ['03-22', idulFitri],
    ['04-03', 'Wafat Yesus Kristus'],
    ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-14', 'Kenaikan Yesus Kristus'],
    ['05-27', 'Idul Adha 1447 Hijriah'],
    ['05-31', 'Hari Raya Waisak 2570 BE'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'],
    ['08-17', 'Proklamasi Kemerdekaan'],
    ['08-25', 'Maulid Nabi Muhammad SAW'],
    ['12-25', 'Kelahiran Yesus Kristus'],
  ],
  [
    ['02-16', 'Tahun Baru Imlek 2577 Kongzili'],
    ['03-18', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
    ['03-20', idulFitri],
    ['03-23', idulFitri],
    ['03-24', idulFitri],
    ['05-15', 'Kenaikan Yesus Kristus'],
    ['05-28', 'Idul Adha 1447 Hijriah'],
    ['12-24', 'Kelahiran Yesus Kristus'],
  ],
);
