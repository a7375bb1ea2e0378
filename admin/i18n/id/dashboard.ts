export const dashboard = {
  title: 'Beranda',
};
