export const formulas = {
  name: 'Formula',
};
