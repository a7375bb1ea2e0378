/** A4, with margins that every printer has. */
export const page = { size: 'A4', margin: '12mm 14mm' } as const;

/** On paper: white, and only what belongs to the page; the shell around it stays on the screen. */
export const shellOffPaper = {
  'html, body, #root, main': { background: '#fff !important' },
  'header, nav, .MuiDrawer-root, .MuiSnackbar-root, .no-print': { display: 'none !important' },
  main: { padding: '0 !important' },
} as const;

/** Charts as wide as what they stand in, however wide they were drawn; see `useChart`. */
export const chartsOnPaper = {
  'figure button': { display: 'none !important' },
  figure: { breakInside: 'avoid' },
  'figure > [role="img"], figure > [role="img"] > div': {
    width: '100% !important',
    height: 'auto !important',
  },
  'figure > [role="img"] svg': { position: 'static !important', width: '100%', height: 'auto' },
} as const;
