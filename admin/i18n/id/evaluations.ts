export const evaluations = {
  name: 'Telaah',
};
