/** A column of figures that `render` writes: react-admin's number column would write them in a way of its own. */
export const figures = {
  textAlign: 'right',
  fontVariantNumeric: 'tabular-nums',
  '& .MuiTableSortLabel-root': { flexDirection: 'row-reverse' },
} as const;
