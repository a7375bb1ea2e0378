/** Texts of moving points from one part of a formula to another. */
export const formulaTransfer = {
  open: 'Pindahkan bobot',
  title: 'Pindahkan bobot',
  lead: 'Ambil poin dari satu bagian dan berikan kepada bagian lain. Jumlah seluruhnya tetap %{total}; bobot di bawahnya ikut menyesuaikan.',
  from: 'Ambil dari',
  to: 'Berikan kepada',
  choose: 'Pilih bagian',
  option: '%{name} (%{weight} poin)',
  points: 'Banyaknya poin',
  pointsHelp: 'Misalnya 5 atau 0,5.',
  change: '%{name}: dari %{before} menjadi %{after}',
  total: 'Jumlah seluruhnya tetap %{total}.',
  confirm: 'Pindahkan',
  done: '%{points} poin dipindahkan dari %{from} kepada %{to}. Urungkan dengan Ctrl+Z.',
  refusals: {
    unchosen: 'Pilih dari mana poin diambil dan kepada siapa diberikan.',
    points: 'Isi banyaknya poin dengan bilangan di atas 0.',
    tooMuch: '%{name} hanya punya %{weight} poin. Isi paling banyak sebanyak itu.',
    related: 'Yang satu bagian dari yang lain. Pilih dua bagian yang terpisah.',
    held: 'Bobot di antaranya terkunci, dibagi rata, atau belum terbaca. Buka kuncinya atau pilih bagian lain.',
  },
};
