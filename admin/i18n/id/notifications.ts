/** Texts of what somebody should know. */
export const notifications = {
  title: 'Pemberitahuan',
  unread: 'Pemberitahuan: %{smart_count} belum dibaca',
  noneUnread: 'Pemberitahuan: semua sudah dibaca',
  isUnread: 'Belum dibaca.',
  today: 'Hari ini',
  yesterday: 'Kemarin',
  empty: 'Belum ada pemberitahuan',
  emptyLead:
    'Di sini Anda diberi tahu saat jawaban dikembalikan evaluator dan saat batas pengisian mendekat.',
  markAll: 'Tandai semua sudah dibaca',
  older: 'Tampilkan yang lebih lama',
  close: 'Tutup',
  mailDigest: 'Ringkasan harian lewat surel',
  place: '%{unit} · %{period}',
  returned: '%{smart_count} jawaban dikembalikan evaluator',
  answer: '%{code} (%{reason})',
  more: 'dan %{smart_count} lainnya',
  dueTomorrow: 'LKE harus diajukan besok',
  dueIn: 'LKE harus diajukan %{smart_count} hari lagi',
  overdue: 'LKE belum diajukan, batasnya sudah lewat',
  dueAt: 'Batas pengajuan %{date}',
};
