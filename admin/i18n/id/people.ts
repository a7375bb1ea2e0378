export const people = {
  name: 'Pengguna',
};
