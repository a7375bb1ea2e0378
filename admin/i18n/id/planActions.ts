/** Texts of the way from a target plan to follow-up actions. */
export const planActions = {
  make: 'Jadikan rencana aksi',
  some: '%{count} dari %{of} butir sudah jadi rencana aksi.',
  all: 'Semua butir sudah jadi rencana aksi.',
  list: 'Lihat rencana aksi',
  made: '%{smart_count} rencana aksi dicatat.',
  title: 'Jadikan rencana aksi',
  lead: 'Semua yang dicentang dicatat sekaligus, untuk satu penanggung jawab dan satu tenggat; masing-masing dapat diubah nanti.',
  tick: 'Jadikan rencana aksi: %{code}, %{text}',
  name: 'Apa yang akan dikerjakan (%{code})',
  there: 'Sudah jadi rencana aksi, tenggat %{due}:',
  again:
    '%{smart_count} butir yang dicentang sudah jadi rencana aksi. Bila disimpan, rencananya menjadi dua.',
  tooMany: 'Sekali simpan paling banyak %{atMost} rencana aksi. Hapus sebagian centang.',
  origin: 'Dari rencana target “%{title}”.',
  save: 'Catat %{smart_count} rencana aksi',
};
