/** A4, with margins that every printer has. */
export const page = { size: 'A4', margin: '12mm 14mm' } as const;

/** On paper: white, and only what belongs to the page; the shell around it stays on the screen. */
export const shellOffPaper = {
  'html, body, #root, main': { background: '#fff !important' },
  'header, nav, .MuiDrawer-root, .MuiSnackbar-root, .no-print': { display: 'none !important' },
  main: { padding: '0 !important' },
} as const;
