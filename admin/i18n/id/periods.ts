export const periods = {
  name: 'Periode',
};
