import { GlobalStyles } from '@mui/material';
import { paperWidthPx } from './printOnA4.js';

/**
 * A4, black on white whatever the screen showed: every colour that says something also has a sign, a
 * word or a shape, so that a grey printer loses nothing.
 */
export const PrintStyles = () => <GlobalStyles styles={styles} />;

const styles = {
  '@page': { size: 'A4', margin: '14mm' },
  // As wide as the paper while the charts are drawn for it.
  'body.printing .report-card': { width: `${paperWidthPx}px` },
  '@media print': {
    'html, body, #root, main': { background: '#fff !important' },
    // Only what belongs to the report card; the shell around it stays on the screen.
    'header, nav, .MuiDrawer-root, .MuiBottomNavigation-root, .no-print, figure button, .MuiSnackbar-root':
      { display: 'none !important' },
    main: { padding: '0 !important' },
    '.report-card, .report-card *, #react-admin-title': {
      color: '#000 !important',
      boxShadow: 'none !important',
    },
    '.report-card': { gap: '8px !important', maxWidth: 'none !important' },
    '.report-card .MuiCard-root': {
      background: '#fff !important',
      border: '1px solid #999 !important',
      breakInside: 'avoid',
      padding: '10px !important',
    },
    '.report-card .two': { gridTemplateColumns: '1fr 1fr !important' },
    // Badges and bars keep their meaning as outlines, also where backgrounds are not printed.
    '.report-card span[role="img"]': { background: '#fff !important', border: '1px solid #000' },
    '.report-card .bar': {
      background: '#444 !important',
      borderColor: '#444 !important',
      printColorAdjust: 'exact',
    },
    '.report-card .bar.hollow': { background: '#fff !important' },
    // Who prints by the browser's own menu gets charts as they were drawn for the screen, made to fit.
    'body:not(.printing) .report-card figure [role="img"]': { zoom: 0.62 },
    '.report-card svg text': { fill: '#000 !important' },
    '.report-card figure': { breakInside: 'avoid' },
  },
} as const;
