import type { TaskCode } from '../../dashboard/tasks.js';
import { kabupatenIndex } from './kabupatenIndex.js';

interface TaskText {
  readonly title: string;
  readonly lead: string;
}

export const dashboard = {
  title: 'Beranda',
  tasks: 'Yang menunggu Anda',
  noTasks: 'Tidak ada yang menunggu Anda.',
  due: 'Batas %{date} (%{days})',
  late: 'Lewat batas %{date} (%{days})',
  period: 'Periode',
  unit: 'Perangkat daerah',
  standing: 'Keadaan sekarang',
  running: 'Periode masih berjalan: nilai menurut jawaban perangkat daerah, belum ditelaah.',
  frozen: 'Periode sudah ditutup: nilai hasil telaah, sudah dibekukan.',
  kind: 'Jenis perangkat daerah',
  allKinds: 'Semua jenis',
  task: {
    FILL_UNANSWERED: {
      title: 'butir belum dijawab',
      lead: 'Jawab semua butir LKE, lalu lampirkan buktinya.',
    },
    ATTACH_EVIDENCE: {
      title: 'butir terjawab tanpa bukti',
      lead: 'Tanpa bukti, evaluator biasanya mengembalikan butirnya.',
    },
    FIX_RETURNED: {
      title: 'butir dikembalikan evaluator',
      lead: 'Baca alasannya, perbaiki, lalu kirim ulang.',
    },
    SUBMIT_WORKSHEET: {
      title: 'LKE siap diajukan',
      lead: 'Semua butir sudah dijawab dan berbukti. Periksa, lalu ajukan.',
    },
    REVIEW_WAITING: {
      title: 'jawaban menunggu telaah',
      lead: 'Lihat buktinya, terima atau kembalikan.',
    },
    DECIDE_OBJECTIONS: {
      title: 'keberatan menunggu putusan',
      lead: 'Bandingkan penilaian dengan alasan unit, lalu putuskan.',
    },
    FINISH_FOLLOW_UPS: {
      title: 'rencana aksi lewat tenggat',
      lead: 'Selesaikan dan lampirkan buktinya, atau batalkan dengan alasan.',
    },
    DECIDE_OPENINGS: {
      title: 'permintaan membuka kunci menunggu putusan',
      lead: 'Baca alasannya, lalu buka sampai kapan atau tolak.',
    },
    ASSIGN_EVALUATORS: {
      title: 'perangkat daerah belum punya evaluator',
      lead: 'Tugaskan evaluator agar jawabannya dapat ditelaah.',
    },
    PLAN_PERIOD: {
      title: 'periode berikutnya belum direncanakan',
      lead: 'Tentukan tanggal buka, batas, dan tutupnya.',
    },
    OPEN_PERIOD: {
      title: 'periode dapat dibuka',
      lead: 'Tanggal bukanya sudah tiba. LKE dibuat saat periode dibuka.',
    },
    CLOSE_PERIOD: {
      title: 'periode dapat ditutup',
      lead: 'Tanggal tutupnya sudah tiba. Rapor dibekukan saat periode ditutup.',
    },
    PROPOSE_FORMULA: {
      title: 'rancangan formula belum diusulkan',
      lead: 'Selesaikan dan usulkan, atau biarkan sebagai rancangan.',
    },
    APPROVE_FORMULA: {
      title: 'usulan formula menunggu persetujuan',
      lead: 'Baca perubahannya, lalu setujui atau kembalikan.',
    },
    PUBLISH_FORMULA: {
      title: 'formula disetujui, belum terbit',
      lead: 'Terbitkan agar berlaku bagi periode berikutnya.',
    },
    READ_REPORT_CARD: {
      title: 'rapor periode terakhir',
      lead: 'Nilai yang sudah dibekukan, siap untuk rapat pimpinan.',
    },
    CHANGE_PASSWORD: {
      title: 'kata sandi masih sementara',
      lead: 'Ganti dengan kata sandi Anda sendiri.',
    },
    OTHER: { title: 'pekerjaan menunggu', lead: 'Buka untuk melihatnya.' },
  } satisfies Record<TaskCode | 'OTHER', TaskText>,
  own: {
    claimed: 'Nilai mandiri, belum ditelaah',
    verified: 'Nilai hasil telaah',
    achievement: 'Capaian %{percent}',
    rank: 'Peringkat %{rank}',
    completion: 'Pemenuhan (persen)',
    returned: '%{count} butir dikembalikan',
    noneReturned: 'Tidak ada yang dikembalikan',
    accepted: '%{count} diterima',
    openCard: 'Buka rapor',
    openWorksheet: 'Buka LKE',
  },
  administration: {
    title: 'Periode berjalan: %{period}',
    due: 'Batas pengajuan %{date} (%{days})',
    late: 'Batas pengajuan lewat: %{date} (%{days})',
    open: 'Lihat periode',
    none: 'Tidak ada periode yang berjalan.',
    periods: 'Semua periode',
    dates: 'Tanggal berikutnya',
    noDates: 'Belum ada tanggal berikutnya. Rencanakan periode berikutnya.',
    plan: 'Rencanakan periode',
    accounts: 'Akun perangkat daerah',
    complete: 'Semua %{total} perangkat daerah punya agen perubahan dan kepala.',
    lacking: '%{count} dari %{total} perangkat daerah yang dinilai belum lengkap akunnya.',
    missing: 'Belum ada: %{roles}',
    more: 'dan %{count} lainnya',
    addPerson: 'Tambah pengguna',
    noUnits: 'Belum ada perangkat daerah yang dinilai.',
    addUnit: 'Tambah perangkat daerah',
  },
  tiles: {
    index: 'Indeks RB kabupaten',
    of: '%{period}, dari 100',
    mean: 'Rata-rata capaian',
    units: '%{count} perangkat daerah',
    submitted: 'LKE diajukan',
    ofUnits: 'dari %{count} perangkat daerah',
    onTime: 'LKE diajukan tepat waktu',
    onTimeOf: '%{onTime} dari %{count} LKE',
    onTimeFailed: 'Gagal dimuat.',
    completion: 'Rata-rata pemenuhan',
    returned: '%{count} butir masih dikembalikan',
  },
  index: kabupatenIndex,
  trend: {
    title: 'Perjalanan kabupaten',
    lead: 'Periode yang sudah ditutup. Garis titik-titik: batas bawah kategori.',
    index: 'Indeks RB kabupaten',
    mean: 'Rata-rata capaian perangkat daerah (%)',
  },
  pace: {
    pace: 'Laju indeks %{delta} poin per bulan',
    expected: 'Perkiraan %{period}: %{value} (rentang 80%: %{low} sampai %{high}).',
    needed: 'Untuk %{grade} (%{bound}) pada %{period} perlu %{delta} poin per bulan.',
    reached: 'Dengan laju ini tercapai %{period}.',
    notReached: 'Laju ini tidak menuju ke sana.',
    method:
      'Cara: dari bulan terakhir diteruskan dengan laju rata-rata %{months} bulan (metode drift). Rentangnya dari naik turun tiap bulan; makin jauh makin lebar. Ini perkiraan, bukan janji.',
    tooFew: 'Laju dan perkiraan tampil setelah %{smart_count} bulan berindeks ditutup.',
    line: 'Perkiraan',
    range: 'Rentang 80%',
    projected: '%{period} (perkiraan)',
    within: '%{value} (%{low}–%{high})',
  },
  grades: {
    title: 'Sebaran kategori',
    lead: 'Banyaknya perangkat daerah di tiap kategori.',
    units: 'Perangkat daerah',
  },
  heatMap: {
    title: 'Perangkat daerah menurut area perubahan',
    lead: 'Warna menunjukkan capaian, skalanya di bawah. Klik satu kotak untuk membuka LKE atau rapornya.',
    leadPhone:
      'Kolom 1–8 menurut urutan area perubahan. Sentuh kotak untuk membuka LKE atau rapornya.',
  },
  losses: {
    title: 'Di mana nilai hilang',
    lead: {
      lost: 'Poin yang tidak diraih %{units} perangkat daerah bersama-sama, %{period}, hasil telaah.',
      gain: 'Poin yang bertambah bila tiap perangkat daerah naik satu pilihan di butir itu, %{period}.',
    },
    order: 'Urutan',
    lost: 'Paling banyak hilang',
    gain: 'Paling menaikkan',
    indicator: 'Butir',
    achievement: 'Capaian',
    unitsBelow: 'Belum penuh',
    of: '%{units} dari %{of}',
    none: 'Tidak ada nilai yang hilang: semua butir penuh.',
  },
  idle: {
    title: 'Tidak bergerak 30 hari',
    lead: '%{smart_count} perangkat daerah tidak mengubah jawaban maupun bukti apa pun.',
    since: 'terakhir %{date} (%{days})',
    never: 'belum pernah mengisi',
    none: 'Semua perangkat daerah bekerja dalam 30 hari terakhir.',
    all: 'Tampilkan semua (%{smart_count})',
    fewer: 'Tampilkan lebih sedikit',
  },
  ranking: {
    title: 'Peringkat',
    lead: 'Panah: naik atau turun dari periode sebelumnya.',
    titleSome: 'Perangkat daerah yang Anda telaah',
    leadSome: 'Menurut nilai, tertinggi di atas.',
    order: 'Urutan',
    rank: 'Peringkat',
    rise: 'Naik',
    fall: 'Turun',
    noneMoved: 'Tidak ada yang berpindah ke arah ini.',
    all: 'Tampilkan semua (%{count})',
    fewer: 'Tampilkan 10 teratas',
    returned: '%{count} dikembalikan',
    achievement: 'Capaian',
  },
  empty: {
    title: 'Belum ada periode',
    lead: 'Keadaan kabupaten muncul di sini begitu administrator membuka periode pertama.',
  },
};
