/** Texts about others who have the same worksheet open. */
export const live = {
  here: 'Juga di sini: %{people}',
  person: '%{name} (%{role})',
  personAt: '%{name} (%{role}) – di %{codes}',
  more: 'dan %{count} orang lain',
  alsoAt: '%{people} juga sedang membuka butir ini.',
  at: 'sedang dibuka %{people}',
  submitted: '%{name} baru saja mengajukan LKE ini. Jawaban terkunci sampai evaluator menelaahnya.',
  submittedByNobody: 'LKE ini baru saja diajukan. Jawaban terkunci sampai evaluator menelaahnya.',
  closed: 'Periode ini baru saja ditutup. Jawaban tidak dapat diubah lagi.',
  stayedClosed:
    'Periode ini baru saja dibuka kembali, tetapi tidak untuk LKE ini. Nilainya tetap yang sudah dibekukan.',
  openedAgain: 'Periode ini baru saja dibuka kembali, juga untuk LKE ini.',
  reopened: 'LKE ini dapat diisi lagi.',
  reviewed: 'Butir %{code} baru saja ditelaah oleh %{name}: %{verdict}.',
};
