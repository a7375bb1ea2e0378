export const periods = {
  name: 'Periode',
  fields: {
    name: 'Periode',
    status: 'Keadaan',
    opensAt: 'Dibuka',
    dueAt: 'Batas pengajuan',
    closesAt: 'Ditutup',
    progress: 'LKE diajukan',
  },
  empty: {
    title: 'Belum ada periode',
    lead: 'Rencanakan bulan pertama; LKE setiap perangkat daerah dibuat saat periode dibuka.',
  },
  plan: 'Rencanakan bulan berikutnya',
  planned: 'Periode direncanakan.',
  bound: '%{title}, formula revisi %{revision}',
  progress: {
    submitted: 'LKE diajukan',
    answered: 'Butir terjawab',
    accepted: 'Butir diterima',
    returned: 'Butir dikembalikan',
    waiting: 'Butir menunggu telaah',
  },
  open: {
    button: 'Buka periode',
    title: 'Buka periode %{name}?',
    content:
      'LKE dibuat untuk setiap perangkat daerah yang dinilai, dengan jawaban dan bukti bulan lalu sebagai awal.',
  },
  close: {
    button: 'Tutup periode',
    title: 'Tutup periode %{name}?',
    content:
      'Nilai dibekukan menjadi rapor. Butir yang belum diterima evaluator dihitung belum dijawab. Ini tidak dapat dibatalkan.',
  },
};
