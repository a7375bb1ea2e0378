/** Texts of confirming many answers of last month at once. */
export const unchanged = {
  action: 'Nyatakan masih sama…',
  title: 'Masih sama seperti periode lalu',
  lead: 'Jawaban ini dibawa dari periode lalu. Pilih yang memang masih berlaku di periode ini; yang meragukan belum dipilih.',
  all: 'Semua (%{count})',
  evidence: '%{count} bukti',
  doubt: {
    unanswered: 'belum dijawab',
    unproven: 'belum ada bukti',
    expired: 'masa berlaku buktinya lewat',
  },
  confirm: 'Nyatakan %{count} butir masih sama',
  none: 'Pilih sedikitnya satu butir.',
  done: '%{count} butir dinyatakan masih sama.',
};
