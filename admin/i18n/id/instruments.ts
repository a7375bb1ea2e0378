export const instruments = {
  name: 'Instrumen',
};
