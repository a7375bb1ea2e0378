export const worksheets = {
  name: 'LKE',
};
