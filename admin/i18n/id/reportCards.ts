export const reportCards = {
  name: 'Rapor',
};
