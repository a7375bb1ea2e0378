/** Texts of files that several units offer as evidence. */
export const sharedFiles = {
  title: 'Berkas yang sama persis juga diajukan %{count} perangkat daerah lain.',
  use: '%{unit}: %{codes}',
  useMore: '%{unit}: %{codes}, dan %{more} butir lain',
  unnamed:
    'Yang mana tidak ditampilkan, karena bukan telaah Anda. Tanyakan kepada koordinator asesor.',
  unnamedMore: 'Dan %{count} perangkat daerah lain yang tidak ditampilkan.',
};
