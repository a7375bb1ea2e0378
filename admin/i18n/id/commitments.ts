import type * as Api from '../../graphql/enums.js';

/** Texts of commitments that are taken down in the leadership's meeting, with or without a network. */
export const commitments = {
  take: 'Catat komitmen',
  title: 'Catat komitmen: %{unit}',
  titleHelp: 'Satu hal yang dijanjikan. Enter: simpan.',
  noOwner:
    'Perangkat daerah ini belum punya kepala atau agen perubahan, jadi belum ada yang dapat bertanggung jawab. Minta administrator menetapkannya.',
  toldBy: {
    MONTHLY: 'Ditepati atau tidaknya tertulis di rapor bulan berikutnya.',
    QUARTERLY: 'Ditepati atau tidaknya tertulis di rapor triwulan berikutnya.',
    ANNUAL: 'Ditepati atau tidaknya tertulis di rapor tahun berikutnya.',
    CUSTOM:
      'Ditepati atau tidaknya tertulis di rapor bulan, atau periode lain, yang berakhir sesudahnya.',
  } satisfies Record<Api.PeriodKind, string>,
  save: 'Simpan',
  taken: 'Dicatat di rapat ini',
  due: 'tenggat %{date}',
  waiting: 'menunggu jaringan',
  signedOut: 'menunggu Anda masuk lagi',
  sending: 'mengirim…',
  saved: 'tersimpan',
  refused: 'belum tersimpan: %{why}',
  notKept: 'Perangkat ini tidak dapat menyimpannya. Jangan tutup halaman ini sebelum terkirim.',
  edit: 'Perbaiki',
  discardOf: 'Buang “%{title}”',
  discardSure: 'Buang sekarang?',
  unsent: '%{smart_count} komitmen dari rapat belum terkirim dari perangkat ini.',
  pending: '%{smart_count} komitmen belum terkirim',
};
